/** The authorised persons of a run, as an open-addressing table over integers with a bitmap in front; shared with workers, never copied. */
import type { IdKey } from "./id-key.ts";

/** Everything is in shared memory, so that each worker reads the same bytes. */
export interface KeyTable {
  readonly size: number;
  /** A power of two minus one. */
  readonly mask: number;
  /** Three places a slot: high, low, index plus one; zero is an empty slot. */
  readonly slots: Int32Array;
  /** One bit for each of 16 places a key: most strangers are turned away here. */
  readonly bitmap: Int32Array;
  readonly bitMask: number;
  /** `nameMark` of each person's name, by index. */
  readonly names: Int32Array;
}

/** A full finaliser: birth dates make numbers cluster, and a weaker mixture costs twice the time. */
export const mixed = (high: number, low: number): number => {
  let h = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a over the bytes of a normalised name in UTF-8. */
export const nameMark = (bytes: Uint8Array, start: number, end: number): number => {
  let mark = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) mark = Math.imul(mark ^ (bytes[at] ?? 0), 0x01000193);
  return mark;
};

const shared = (places: number): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(places * 4));
const powerOver = (least: number): number => 2 ** Math.max(5, Math.ceil(Math.log2(least)));

export interface Authorised extends IdKey {
  /** Normalised, see `normalisePersonName`. */
  readonly name: string;
}

/**
 * Builds the table; the index of a person is the place in `persons`.
 * @throws Error when a number stands there twice: two persons of one number are for people to tell apart before anybody is asked.
 */
export const keyTable = (persons: readonly Authorised[]): KeyTable => {
  const places = powerOver(persons.length * 2);
  const bits = powerOver(persons.length * 16);
  const table: KeyTable = {
    size: persons.length,
    mask: places - 1,
    slots: shared(places * 3),
    bitmap: shared(bits / 32 + 1),
    bitMask: bits - 1,
    names: shared(persons.length),
  };
  const encoder = new TextEncoder();
  persons.forEach(({ high, low, name }, index) => {
    const h = mixed(high, low);
    let slot = h & table.mask;
    for (; table.slots[slot * 3 + 2] !== 0; slot = (slot + 1) & table.mask)
      if (table.slots[slot * 3] === high && table.slots[slot * 3 + 1] === low)
        throw new Error(`Persons ${(table.slots[slot * 3 + 2] ?? 0) - 1} and ${index} have one identity number`);
    table.slots.set([high, low, index + 1], slot * 3);
    const bit = (h >>> 4) & table.bitMask;
    table.bitmap[bit >>> 5] = (table.bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const bytes = encoder.encode(name);
    table.names[index] = nameMark(bytes, 0, bytes.length);
  });
  return table;
};

/** The person's index, or -1. */
export const indexOf = ({ slots, mask, bitmap, bitMask }: KeyTable, high: number, low: number): number => {
  const h = mixed(high, low);
  const bit = (h >>> 4) & bitMask;
  if (((bitmap[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
  for (let slot = h & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot * 3 + 2] ?? 0;
    if (index === 0) return -1;
    if (slots[slot * 3] === high && slots[slot * 3 + 1] === low) return index - 1;
  }
};
