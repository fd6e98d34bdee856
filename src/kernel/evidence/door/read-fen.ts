/** An amount in yuan, read from bytes into whole fen. */

/** Nothing is written there: not known, which is never zero. */
export const unknownFen = -1;
/** Not an amount of at most two decimals. */
export const unreadableFen = -2;

/** 1234, 1234.5, 1234.50 and "1,234.50"; amounts of records are never below zero. Exact: at most 13 digits before the point. */
export const readFen = (bytes: Uint8Array, start: number, end: number): number => {
  while (end > start && (bytes[end - 1] === 32 || bytes[end - 1] === 34)) end -= 1;
  while (start < end && (bytes[start] === 32 || bytes[start] === 34)) start += 1;
  if (start >= end) return unknownFen;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + byte - 48;
      if (decimals >= 0) decimals += 1;
      else digits += 1;
    } else if (byte === 46 && decimals === -1 && digits > 0) decimals = 0;
    // A thousands separator, as spreadsheets write it inside quotes.
    else if (byte !== 44 || decimals !== -1 || digits === 0) return unreadableFen;
  }
  if (digits > 13 || decimals > 2 || decimals === 0) return unreadableFen;
  return decimals === 2 ? whole : decimals === 1 ? whole * 10 : whole * 100;
};
