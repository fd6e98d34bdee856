/** What a columnar reading gives back: one entry a household, side by side. */

/** What a truth is in a column and in the loops. */
export const UNKNOWN = 0;
export const YES = 1;
export const NO = 2;
/** Left by the written loop where an amount does not fit a double exactly; the closures then answer. */
export const INEXACT = 3;

export interface Answers {
  /** YES, NO or UNKNOWN. */
  readonly eligible: Uint8Array;
  /** Whole fen; NaN while not known, and where no money is paid. */
  readonly pays: Float64Array;
  /** Bit i: named condition i is not met. */
  readonly unmet: Uint32Array;
  /** Bit i: named condition i is not known yet. */
  readonly open: Uint32Array;
}

/** Named conditions that a mask has room for. */
export const MASK_BITS = 32;

export const emptyAnswers = (size: number): Answers => ({
  eligible: new Uint8Array(size),
  pays: new Float64Array(size),
  unmet: new Uint32Array(size),
  open: new Uint32Array(size),
});
