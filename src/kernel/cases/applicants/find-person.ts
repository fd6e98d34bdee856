/** One person who applies, with the day of birth that the people register holds. */
import { sql, type Tx } from "#kernel/database";
import { personNotVisible } from "#kernel/people";
import { invalidInput } from "#kernel/problems";
import type { Service } from "#policy";
import { personHasDied } from "../problems.ts";
import { readOwnFacts, type GivenFacts } from "../read-application.ts";
import type { FoundApplicant } from "./found-applicant.ts";

export interface PersonApplication {
  readonly personId: number;
  readonly facts: { readonly person: GivenFacts };
}

interface Registered {
  name: string;
  birthDate: string | null;
  diedOn: string | null;
  divNo: number;
  unitId: number;
}

/** @throws personNotVisible, personHasDied, invalidInput */
export const findPerson = async (
  tx: Tx,
  { service, given }: { service: Service; given: PersonApplication },
): Promise<FoundApplicant> => {
  const { personId } = given;
  const found = await sql<Registered>`
    select full_name as name, birth_date as "birthDate", died_on as "diedOn", div_no as "divNo", unit_id as "unitId"
    from people.person where person_id = ${personId} and merged_into is null`.execute(tx);
  const [person] = found.rows;
  if (!person) throw personNotVisible({ personId });
  const { name, birthDate, diedOn, divNo, unitId } = person;
  if (diedOn !== null) throw personHasDied({ name, diedOn });
  const read = readOwnFacts(service, { person: given.facts.person });
  if (!read.ok) throw invalidInput(read.issues);
  const held = birthDate === null ? {} : { birthDate };
  return {
    divNo,
    unitId,
    householdId: null,
    applicantId: personId,
    organisation: null,
    household: { ...read.value, ...held },
    members: [{ personId, name, relation: "self", facts: {} }],
  };
};
