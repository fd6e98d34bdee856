/**
 * Finds records and fields in the bytes of a CSV (RFC 4180): quotes, doubled quotes and line breaks inside quotes. Reads UTF-8 and GB 18030 alike,
 * because no second byte of a GB 18030 character is a comma, a quote or a line break.
 */

import { TextDecoder } from "node:util";

const comma = 44;
const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Records of a scan; a scan fills at most this many. */
export const most = 8_192;

export interface Scanned {
  /** Records found, header not among them. */
  count: number;
  /** First byte that belongs to no whole record yet. */
  rest: number;
  /** Line breaks before each record, counted from the start of the piece: a record may span several lines. */
  readonly lines: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Fields a record has. */
  readonly widths: Int32Array;
  /** Start and end of each wanted field, two places a slot; -1 where the record is too short. Quotes still stand around it. */
  readonly bounds: Int32Array;
  /** Line breaks of the piece up to `rest`. */
  breaks: number;
}

export const scanned = (wanted: number): Scanned => ({
  count: 0,
  rest: 0,
  breaks: 0,
  lines: new Int32Array(most),
  starts: new Int32Array(most),
  ends: new Int32Array(most),
  widths: new Int32Array(most),
  bounds: new Int32Array(most * wanted * 2),
});

/**
 * Scans `bytes` from `from` to their end into `out`.
 * @param slots slot of each column that is wanted, -1 for the others
 * @param limit records at most, not above `most`
 * @param last nothing follows these bytes, so the end closes the last record
 */
export const scanRecords = (
  bytes: Buffer,
  from: number,
  slots: Int8Array,
  wanted: number,
  last: boolean,
  out: Scanned,
  limit = most,
): void => {
  const { bounds, starts, ends, widths, lines } = out;
  const stride = wanted * 2;
  const to = bytes.length;
  let count = 0;
  let at = from;
  let breaks = 0;
  let rest = from;
  let restBreaks = 0;
  record: while (count < limit && at < to) {
    const base = count * stride;
    for (let place = 0; place < stride; place += 1) bounds[base + place] = -1;
    const recordBreaks = breaks;
    const recordStart = at;
    let column = 0;
    let fieldStart = at;
    let closed = -1;
    for (;;) {
      if (at >= to) {
        if (!last) break record;
        closed = to;
      } else {
        const byte = bytes[at] ?? 0;
        // Most bytes are digits, letters and parts of Chinese characters.
        if (byte > comma) {
          at += 1;
          continue;
        }
        if (byte === quote && at === fieldStart) {
          const after = afterQuotes(bytes, at + 1, to);
          if (after === -1) break record;
          for (
            let look = bytes.indexOf(lineFeed, at);
            look !== -1 && look < after;
            look = bytes.indexOf(lineFeed, look + 1)
          )
            breaks += 1;
          at = after;
          continue;
        }
        if (byte === lineFeed) closed = at;
        else if (byte !== comma) {
          at += 1;
          continue;
        }
      }
      let end = closed === -1 ? at : closed;
      if (closed !== -1 && end > fieldStart && bytes[end - 1] === carriageReturn) end -= 1;
      const slot = slots[column] ?? -1;
      if (slot !== -1) {
        bounds[base + slot * 2] = fieldStart;
        bounds[base + slot * 2 + 1] = end;
      }
      column += 1;
      at += 1;
      fieldStart = at;
      if (closed === -1) continue;
      // An empty line is no record.
      if (column > 1 || end > recordStart) {
        starts[count] = recordStart;
        ends[count] = end;
        widths[count] = column;
        lines[count] = recordBreaks;
        count += 1;
      }
      if (closed < to) breaks += 1;
      rest = Math.min(at, to);
      restBreaks = breaks;
      break;
    }
  }
  out.count = count;
  out.rest = rest;
  out.breaks = restBreaks;
};

/** The byte after the closing quote, doubled quotes skipped; -1 when it does not close here. */
const afterQuotes = (bytes: Buffer, from: number, to: number): number => {
  for (let at = from; ;) {
    const next = bytes.indexOf(quote, at);
    // A quote at the very end may be the first of two.
    if (next === -1 || next >= to) return -1;
    if (next + 1 < to && bytes[next + 1] === quote) at = next + 2;
    else return next + 1;
  }
};

const boundsOf = ({ bounds }: Scanned): number => bounds.length / most;
/** The first byte of a wanted field; -1 where the record is too short. */
export const fieldStart = (found: Scanned, record: number, slot: number): number =>
  found.bounds[record * boundsOf(found) + slot * 2] ?? -1;
/** The byte after it. */
export const fieldEnd = (found: Scanned, record: number, slot: number): number =>
  found.bounds[record * boundsOf(found) + slot * 2 + 1] ?? -1;
export const recordLength = ({ starts, ends }: Scanned, record: number): number =>
  (ends[record] ?? 0) - (starts[record] ?? 0);

/** Copies a record into `into` from `at` on, the fields of the slots `without` left empty; answers the place after it. */
export const copyRecord = (
  bytes: Buffer,
  found: Scanned,
  record: number,
  without: readonly number[],
  into: Uint8Array,
  at: number,
): number => {
  let from = found.starts[record] ?? 0;
  let place = at;
  const copy = (to: number): void => {
    if (to > from) place += bytes.copy(into, place, from, to);
  };
  const inOrder = without.toSorted((one, other) => fieldStart(found, record, one) - fieldStart(found, record, other));
  for (const slot of inOrder) {
    copy(fieldStart(found, record, slot));
    from = fieldEnd(found, record, slot);
  }
  copy(found.ends[record] ?? 0);
  return place;
};

/** The text of a field, without its quotes. */
export const fieldText = (bytes: Buffer, start: number, end: number, decoder: TextDecoder): string => {
  if (start < 0) return "";
  const text = decoder.decode(bytes.subarray(start, end));
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;
};
