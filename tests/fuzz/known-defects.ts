/** Defects that were found here and are not mended yet. Each line goes with its defect; nothing new is added without a reason. */
import type { Sent } from "./requests.ts";

interface KnownDefect {
  readonly what: string;
  readonly when: (sent: Sent, fault: string) => boolean;
}

const safelyDecoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

export const knownDefects: readonly KnownDefect[] = [
  {
    what: "A path with a part of more than 100 characters is answered by the framework, in English and not as a problem.",
    when: ({ url }, fault) =>
      fault.startsWith("a refusal of type application/json") &&
      /\/[^/?]{101}/.test(safelyDecoded(url.split("?")[0] ?? "")),
  },
];

export const isKnown = (sent: Sent, fault: string): boolean => knownDefects.some(({ when }) => when(sent, fault));
