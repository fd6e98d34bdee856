/** The Chinese type that comes with the platform: Noto Serif SC under the SIL Open Font License, whole, so that rare characters of names print. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { coverageOf } from "./coverage.ts";

const folder = "@expo-google-fonts/noto-serif-sc";
const read = (file: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(`${folder}/${file}`)));

interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
  readonly covers: (codePoint: number) => boolean;
}

let opened: Fonts | null = null;

/** Read when the first paper is printed and kept: thirty megabytes. Both weights cover the same characters. */
export const fonts = (): Fonts => {
  if (opened === null) {
    const regular = read("400Regular/NotoSerifSC_400Regular.ttf");
    opened = { regular, bold: read("700Bold/NotoSerifSC_700Bold.ttf"), covers: coverageOf(regular) };
  }
  return opened;
};
