/** A county as the generator needs it. */
import type { Day } from "#wire";

export interface County {
  readonly unitId: number;
  /** Today's six digits; chooses the surnames of the region. */
  readonly code: string;
  readonly name: string;
  /** Every national code it has had, the oldest first. */
  readonly codes: readonly { readonly code: string; readonly from: Day | null; readonly to: Day | null }[];
}

/** A village or community where people live. */
export interface Village {
  readonly unitId: number;
  /** As people say it: 炭子冲村, 八角亭社区. */
  readonly name: string;
  readonly township: string;
  readonly townshipId: number;
  /** Its number in the division tree. */
  readonly divNo: number;
  readonly urban: boolean;
  readonly county: County;
}
