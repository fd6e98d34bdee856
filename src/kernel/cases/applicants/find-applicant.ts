/** Finds who applies, as the service says: a household, a person or an organisation. */
import type { Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { applicantLabels, type Service } from "#policy";
import type { CaseDeps } from "../deps.ts";
import { findHousehold, type HouseholdApplication } from "./find-household.ts";
import { findOrganisation, type OrganisationApplication } from "./find-organisation.ts";
import { findPerson, type PersonApplication } from "./find-person.ts";
import type { FoundApplicant } from "./found-applicant.ts";

export type AnyApplication = HouseholdApplication | PersonApplication | OrganisationApplication;

const wrongApplicant = (service: Service, at: string): Error =>
  invalidInput([
    { at, code: "required", says: `“${service.title}”由${applicantLabels[service.applicant.kind]}申请，请选择申请人` },
  ]);

const isObject = (given: unknown): boolean => typeof given === "object" && given !== null && !Array.isArray(given);

/** What was declared must stand under the kind of the applicant; the parts of it are read later. */
const refuseWithoutFacts = ({ applicant: { kind } }: Service, { facts }: AnyApplication): void => {
  const given = facts as Readonly<Record<string, unknown>>;
  const missing = [
    ...(isObject(given[kind]) ? [] : [kind]),
    ...(kind !== "household" || Array.isArray(given["members"]) ? [] : ["members"]),
  ];
  if (missing.length > 0)
    throw invalidInput(missing.map((key) => ({ at: `facts.${key}`, code: "required", says: "请填写申报内容" })));
};

/** @throws invalidInput when another kind of applicant is given, and what each finding throws */
export const findApplicant = (
  tx: Tx,
  deps: CaseDeps,
  { service, given }: { service: Service; given: AnyApplication },
): Promise<FoundApplicant> => {
  refuseWithoutFacts(service, given);
  switch (service.applicant.kind) {
    case "household":
      if (!("householdId" in given)) throw wrongApplicant(service, "householdId");
      return findHousehold(tx, deps, { service, given });
    case "person":
      if (!("personId" in given)) throw wrongApplicant(service, "personId");
      return findPerson(tx, { service, given });
    case "organisation":
      if (!("organisationId" in given)) throw wrongApplicant(service, "organisationId");
      return findOrganisation(tx, { service, given });
  }
};
