/** Text in GBK, the code of older bank systems. What it cannot write is named, never replaced. */
import { TextDecoder } from "node:util";

/** Every two-byte character of the code, read back from Node's own decoder. */
const table = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder("gbk", { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const bytes = Uint8Array.of(lead, trail);
      try {
        const character = decoder.decode(bytes);
        // Places of the private use area mean another character at each bank.
        if (!/\p{Co}/u.test(character) && !found.has(character)) found.set(character, [lead, trail]);
      } catch {
        continue;
      }
    }
  return found;
};
let known: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The bytes of a text, or null when a character has no place in the code. */
export const gbkBytes = (text: string): Buffer | null => {
  known ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = known.get(character);
      if (pair === undefined) return null;
      bytes.push(...pair);
    }
  }
  return Buffer.from(bytes);
};
