/** What the database says of each case besides its facts: 24 bytes, numbers as PostgreSQL sends them. */
import type { Heading } from "./tally.ts";

const LENGTH = 24;

/** In the order of the cases: the county as a row of the local values, and the heading. */
export const readHeadings = ({
  cases,
  headings,
}: {
  readonly cases: number;
  readonly headings: Uint8Array;
}): { readonly counties: Int32Array; readonly headings: readonly Heading[] } => {
  const view = new DataView(headings.buffer, headings.byteOffset, headings.byteLength);
  if (headings.length !== cases * LENGTH)
    throw new RangeError(`${cases} cases have ${headings.length} bytes of headings`);
  const counties = new Int32Array(cases);
  const read = Array.from({ length: cases }, (_, index): Heading => {
    const at = index * LENGTH;
    counties[index] = view.getInt32(at + 4);
    // -1: nothing was decided yet, as amounts are never negative.
    const decided = Number(view.getBigInt64(at + 16));
    return {
      group: view.getInt32(at),
      persons: view.getInt32(at + 8),
      runs: view.getInt32(at + 12) === 1,
      decidedFen: decided < 0 ? null : decided,
    };
  });
  return { counties, headings: read };
};
