/** 接收在保 · Takes what a county already pays into the cases: marked, with no decision pretended, and due for a review. */
import { addMonths } from "#kernel/calendar";
import { sql, type Tx } from "#kernel/database";
import { householdOn } from "#kernel/people";
import type { Service } from "#policy";
import { refuseSecondApplication } from "../already-applying.ts";
import { buildCase } from "../bulk/build-case.ts";
import type { Author, CaseDraft } from "../bulk/case-draft.ts";
import { numbersFor } from "../bulk/numbers.ts";
import { writeCases } from "../bulk/write-cases.ts";
import type { CaseDeps } from "../deps.ts";
import { placesOfCase } from "../places-of-case.ts";
import { alreadyRunning, monthFarAway, noSuchHousehold } from "../problems.ts";
import type { Bodies } from "../state/entries.ts";

export interface Carried {
  readonly service: Service;
  readonly householdId: number;
  /** Who receives the money: the member in whose name the roll is kept. */
  readonly applicantId: number;
  /** The members who stand on the roll. */
  readonly memberIds: readonly number[];
  readonly body: Omit<Bodies["carriedOver"], "notCovered">;
}

/** Money starts here in the month of the takeover or near it; the roll of long ago is history, not a promise. */
const MONTHS_BACK = 2;
const MONTHS_AHEAD = 1;

const refuseMonth = (from: string, today: string): void => {
  const month = `${today.slice(0, 7)}-01`;
  const [first, last] = [addMonths(month, -MONTHS_BACK), addMonths(month, MONTHS_AHEAD)];
  if (from < first || from > last)
    throw monthFarAway({ month: from.slice(0, 7), first: first.slice(0, 7), last: last.slice(0, 7) });
};

/** Whoever already receives it, anywhere within the official's area, does not receive it twice. */
const refuseRunning = async (tx: Tx, service: Service, memberIds: readonly number[]): Promise<void> => {
  const { rows } = await sql<{ caseNo: string; name: string }>`
    select c.case_no as "caseNo", p.full_name as name
    from cases.subject_member m join cases.case_file c using (case_id) join people.person p on p.person_id = m.person_id
    where m.person_id in (select unnest(people.every_record(${[...memberIds]}::bigint[])))
      and c.service_id = ${service.id} and c.support <> 'ended' limit 1`.execute(tx);
  const [row] = rows;
  if (row) throw alreadyRunning({ ...row, service: service.title });
};

/**
 * Writes one case and answers its number.
 * @throws noSuchHousehold, alreadyRunning, alreadyApplying, monthFarAway, noOfficePlace
 */
export const carryOver = async (
  tx: Tx,
  { calendar, keys, clock }: Pick<CaseDeps, "calendar" | "keys" | "clock">,
  { author, carried }: { readonly author: Author; readonly carried: Carried },
): Promise<number> => {
  const { service, householdId, applicantId, memberIds, body } = carried;
  const today = clock.today();
  refuseMonth(body.from, today);
  const household = await householdOn(tx, { keys, clock }, { householdId, asOf: today });
  if (!household) throw noSuchHousehold({ householdId });
  const listed = household.members.filter(({ personId }) => memberIds.includes(personId));
  const notCovered = household.members
    .filter(({ personId }) => !memberIds.includes(personId))
    .map(({ personId, name }) => ({ personId, name }));
  await refuseRunning(tx, service, memberIds);
  await refuseSecondApplication(tx, service, listed);
  const { places, countyId, countyCode } = await placesOfCase(tx, { service, unitId: household.unitId, on: today });
  const draft: CaseDraft = {
    service,
    householdId,
    applicantId,
    divNo: household.divNo,
    countyId,
    countyCode,
    places,
    household: {},
    members: listed.map(({ personId, name, relation, birthDate }) => ({
      personId,
      name,
      relation,
      facts: birthDate === null ? {} : { birthDate },
    })),
    opened: author,
    happened: [{ ...author, kind: "carriedOver", body: { ...body, notCovered } }],
  };
  const built = buildCase(
    {
      calendar,
      keys,
      numbered: await numbersFor(tx, [draft]),
      valuesAt: () => {
        throw new Error("Nothing is decided in a takeover");
      },
    },
    draft,
  );
  const [caseId] = await writeCases(tx, [built]);
  if (caseId === undefined) throw new Error("A written case has no number");
  return caseId;
};
