/** Defects that were found here and are not mended yet. Each line goes with its defect; nothing new is added without a reason. */
import type { Sent } from "./requests.ts";

interface KnownDefect {
  readonly what: string;
  readonly when: (sent: Sent, fault: string) => boolean;
}

const failure = (fault: string): boolean => fault.startsWith("status 500");

const safelyDecoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

export const knownDefects: readonly KnownDefect[] = [
  {
    what: "1e309 in an address becomes infinity, for which the validator skips the limits of numbers; 1e308 passes where no limit is set.",
    when: ({ url, payload = "" }, fault) => failure(fault) && /1e\+?30[89]/.test(`${url} ${payload}`),
  },
  {
    what: "Proposals and examples read their own body, and fail on a day or a household of the wrong type.",
    when: ({ url }, fault) => failure(fault) && /^\/api\/services\/[\w-]+\/(?:proposals|examples)/.test(url),
  },
  {
    what: "Searching without a search word fails: the description of a query cannot say what is required.",
    when: ({ url }, fault) => failure(fault) && /^\/api\/(?:divisions|people)(?:\?|$)/.test(url) && !/[?&]q=/.test(url),
  },
  {
    what: "A path with a part of more than 100 characters is answered by the framework, in English and not as a problem.",
    when: ({ url }, fault) =>
      fault.startsWith("a refusal of type application/json") &&
      /\/[^/?]{101}/.test(safelyDecoded(url.split("?")[0] ?? "")),
  },
  {
    what: "Numbers of divisions are 32 bits wide in the database; a larger one fails instead of not being found.",
    when: ({ url, payload = "" }, fault) =>
      failure(fault) &&
      /\d{10,}/.test(`${url} ${payload}`) &&
      /\/divisions\/|\/proposals|unitId|hukouUnitId/.test(`${url} ${payload}`),
  },
  {
    what: "A zero character in a text fails in the database, which cannot store it.",
    when: ({ url, payload = "" }, fault) => failure(fault) && (url.includes("%00") || payload.includes("\\u0000")),
  },
];

export const isKnown = (sent: Sent, fault: string): boolean => knownDefects.some(({ when }) => when(sent, fault));
