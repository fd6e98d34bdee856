/** Synthetic telephone numbers. */
import type { Random } from "../chance/random.ts";

/**
 * Eleven digits that pass as a mobile number, in a block that a reader recognises as invented: 190 0000 to 190 0099.
 * Members of a family share numbers, as old people and children do; a number identifies nobody.
 */
export const phone = (random: Random): string => `19000${String(random.below(1_000_000)).padStart(6, "0")}`;
