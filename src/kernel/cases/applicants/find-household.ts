/** A household that applies through one of its members. */
import type { Tx } from "#kernel/database";
import { householdOn } from "#kernel/people";
import { invalidInput } from "#kernel/problems";
import type { Service } from "#policy";
import type { CaseDeps } from "../deps.ts";
import { noSuchHousehold } from "../problems.ts";
import { readApplication, type Application } from "../read-application.ts";
import type { FoundApplicant } from "./found-applicant.ts";

export interface HouseholdApplication extends Application {
  readonly householdId: number;
}

/** @throws noSuchHousehold, invalidInput */
export const findHousehold = async (
  tx: Tx,
  deps: CaseDeps,
  { service, given }: { service: Service; given: HouseholdApplication },
): Promise<FoundApplicant> => {
  const { householdId, applicantId } = given;
  const household = await householdOn(tx, deps, { householdId, asOf: deps.clock.today() });
  if (!household) throw noSuchHousehold({ householdId });
  const read = readApplication(service, given, household.members);
  if (!read.ok) throw invalidInput(read.issues);
  const { divNo, unitId } = household;
  return { divNo, unitId, householdId, applicantId, organisation: null, ...read.value };
};
