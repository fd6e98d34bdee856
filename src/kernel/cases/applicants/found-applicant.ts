/** Who applies, found in the registers, with what was declared and read. */
import type { Facts } from "#policy";
import type { OpenedMember, OpenedOrganisation } from "../state/entries.ts";

export interface FoundApplicant {
  readonly divNo: number;
  /** Where the applicant lives or has its premises: its offices act. */
  readonly unitId: number;
  readonly householdId: number | null;
  readonly applicantId: number | null;
  readonly organisation: OpenedOrganisation | null;
  readonly household: Facts;
  /** A person's case has that one person, an organisation's has nobody. */
  readonly members: readonly OpenedMember[];
}
