/** Carries amounts from one frame of divisions into another, move by move; nothing here reads a database. */
import type { Move } from "./trace.ts";

/** A whole amount (persons, households, fen, square metres) of a unit. Ratios are never carried: carry both their parts. */
export interface Amount {
  readonly unitId: number;
  readonly value: bigint;
}
/** The agreed part of a unit that a split or transfer takes away, as a fraction of the unit's amount. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
}
export interface Restated {
  readonly unitId: number;
  /** Null: it cannot be known without the amounts of `needs`. */
  readonly value: bigint | null;
  /** A share was used where the amounts of the moved units were not given. */
  readonly estimated: boolean;
  /** Units whose amounts are missing: moved townships, or a unit that was not given at all. */
  readonly needs: readonly number[];
}

type Book = Map<number, Restated>;
interface Given {
  readonly parts: ReadonlyMap<number, bigint>;
  readonly shares: readonly Share[];
}
interface Piece {
  readonly value: bigint | null;
  readonly estimated: boolean;
  readonly needs: readonly number[];
}

const union = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])];

const plus = (held: Restated, piece: Piece, sign: bigint): Restated => ({
  unitId: held.unitId,
  value: held.value === null || piece.value === null ? null : held.value + sign * piece.value,
  estimated: held.estimated || piece.estimated,
  needs: union(held.needs, piece.needs),
});

/** Half up, in whole units. */
const shareOf = (value: bigint, { numerator, denominator }: Share): bigint =>
  (2n * value * numerator + denominator) / (2n * denominator);

/** What moves along one edge: the whole, the sum of the moved units, or an agreed share. */
const pieceOf = (move: Move, before: Restated | undefined, { parts, shares }: Given): Piece => {
  if (move.relation === "ALL_OF" && before !== undefined) return before;
  const missing = move.movedUnitIds.filter((unitId) => !parts.has(unitId));
  if (move.movedUnitIds.length > 0 && missing.length === 0)
    return {
      value: move.movedUnitIds.reduce((sum, id) => sum + (parts.get(id) ?? 0n), 0n),
      estimated: false,
      needs: [],
    };
  const share = shares.find(({ from, to }) => from === move.from && to === move.to);
  if (share !== undefined && before !== undefined && before.value !== null)
    return { value: shareOf(before.value, share), estimated: true, needs: before.needs };
  return { value: null, estimated: false, needs: missing.length > 0 ? missing : [move.from] };
};

/** Adds to a unit that has an amount, or that the change established; a unit nobody gave an amount for stays unknown. */
const receive = (book: Book, move: Move, piece: Piece): void => {
  const nothing = { unitId: move.to, value: 0n, estimated: false, needs: [] };
  const ungiven = { unitId: move.to, value: null, estimated: false, needs: [move.to] };
  book.set(move.to, plus(book.get(move.to) ?? (move.establishes ? nothing : ungiven), piece, 1n));
};

const carryChange = (book: Book, change: readonly Move[], given: Given): void => {
  const before = new Map(book);
  const drawn = change.filter((move) => move.from !== move.to);
  // Whoever receives from a given unit, or was given and receives, must know all that it receives.
  const receivers = new Set(drawn.filter((m) => before.has(m.from) || before.has(m.to)).map((m) => m.to));
  const touched = drawn.filter((move) => receivers.has(move.to));
  for (const move of touched) {
    const held = book.get(move.from);
    if (held !== undefined && move.kind === "TRANSFER_PART")
      book.set(move.from, plus(held, pieceOf(move, before.get(move.from), given), -1n));
    else book.delete(move.from);
  }
  for (const move of touched) receive(book, move, pieceOf(move, before.get(move.from), given));
};

/**
 * Amounts in the frame after the moves. Renames copy, mergers add, transfers take along the amounts of the moved units given in
 * `parts`; without them an agreed share answers, marked as estimated, and without a share the answer is unknown.
 */
export const carryOver = (moves: readonly Move[], amounts: readonly Amount[], given: Given): Restated[] => {
  const book: Book = new Map(
    amounts.map(({ unitId, value }) => [unitId, { unitId, value, estimated: false, needs: [] }]),
  );
  for (const change of Map.groupBy(moves, (move) => move.changeId).values()) carryChange(book, change, given);
  return [...book.values()];
};
