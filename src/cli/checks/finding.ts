/** One answer of `xiangmin check`. */

export interface Finding {
  readonly name: "cases" | "audit" | "structure" | "backup";
  readonly ok: boolean;
  /** What was found, in Chinese. */
  readonly says: string;
  /** What to do; null when all is well. */
  readonly next: string | null;
}
