/** An organisation that applies, from the register of organisations. */
import type { Tx } from "#kernel/database";
import { noSuchOrganisation, organisationById } from "#kernel/organisations";
import { invalidInput } from "#kernel/problems";
import type { Service } from "#policy";
import { readOwnFacts, type GivenFacts } from "../read-application.ts";
import type { FoundApplicant } from "./found-applicant.ts";

export interface OrganisationApplication {
  readonly organisationId: number;
  readonly facts: { readonly organisation: GivenFacts };
}

/** @throws noSuchOrganisation, invalidInput */
export const findOrganisation = async (
  tx: Tx,
  { service, given }: { service: Service; given: OrganisationApplication },
): Promise<FoundApplicant> => {
  const { organisationId } = given;
  const found = await organisationById(tx, organisationId);
  if (!found) throw noSuchOrganisation({ organisationId });
  const read = readOwnFacts(service, { organisation: given.facts.organisation });
  if (!read.ok) throw invalidInput(read.issues);
  const { divNo, unitId, name, uscc } = found;
  const organisation = { organisationId, name, uscc };
  return { divNo, unitId, householdId: null, applicantId: null, organisation, household: read.value, members: [] };
};
