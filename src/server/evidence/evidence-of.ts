/** The evidence of a case as its page shows it. */
import { may, type Principal } from "#kernel/access";
import { casePersons, type CasePersons } from "#kernel/cases";
import type { Tx } from "#kernel/database";
import { dayOf } from "#kernel/clock";
import { authorisationsOf, deliveriesOfCase, recordsOfCase, signingWays, type FoundRecord } from "#kernel/evidence";
import { bearings, dataClasses, departmentTables, tableOf, type DepartmentTable } from "#sources";
import { addMonths } from "#kernel/calendar";
import { serviceOn } from "#domains";
import { heldAgainst, minimumLivingAllowance, verdicts } from "#domains/assistance";
import { showFen } from "#policy";
import type { EvidenceAnswer, EvidenceComparison, EvidenceRecord, EvidenceWire } from "#wire";

const stateLabels = { asked: "已发出，等待答复", answered: "已答复", refused: "来文有误，已退回重报" } as const;

/** Whoever investigates, verifies, reviews or decides reads what was found; others see that it was asked. */
const readers = ["case.investigate", "case.verify", "case.review", "case.decide"] as const;

/** Tables that the fields of the service name, and those that need no signature. */
export const sourcesOf = ({
  serviceId,
  edition,
}: Pick<CasePersons, "serviceId" | "edition">): readonly DepartmentTable[] => {
  const applicant = serviceOn(serviceId, edition)?.applicant;
  const fields = applicant
    ? [...applicant.householdFields, ...applicant.memberFields, ...applicant.lists.flatMap((list) => list.fields)]
    : [];
  const named = new Set(fields.flatMap(({ settings }) => settings.verifiedBy.map(({ key }) => key)));
  return departmentTables.filter(({ key, withoutConsent }) => named.has(key) || withoutConsent);
};

const recordToWire = ({ source, amountFen, cells, ...record }: FoundRecord): EvidenceRecord[] => {
  const table = tableOf(source);
  if (!table) return [];
  return [
    {
      ...record,
      source,
      label: table.label,
      bearing: bearings[table.bearing],
      amount: amountFen === null ? null : showFen(amountFen),
      cells: [...cells],
      pitfalls: [...table.pitfalls],
    },
  ];
};

/** Only 最低生活保障 asks for income and property item by item. */
const comparisonsOf = (
  { serviceId, persons, facts }: CasePersons,
  records: readonly FoundRecord[],
  answered: ReadonlySet<string>,
): EvidenceComparison[] => {
  if (serviceId !== minimumLivingAllowance.id) return [];
  const standing = records.flatMap(({ personId, source, amountFen, renamed }) => {
    const member = persons.findIndex((person) => person.personId === personId);
    return renamed || member < 0 ? [] : [{ member, source, amountFen }];
  });
  return heldAgainst(facts, standing, answered).map(({ member, ...row }) => ({
    ...row,
    personId: member === null ? null : (persons[member]?.personId ?? null),
    verdictLabel: verdicts[row.verdict],
  }));
};

export const evidenceOf = async (
  tx: Tx,
  { principal, caseId, today }: { principal: Principal; caseId: number; today: string },
): Promise<{ readonly file: CasePersons; readonly wire: EvidenceWire }> => {
  const file = await casePersons(tx, caseId);
  const ids = file.persons.map(({ personId }) => personId);
  const deliveries = await deliveriesOfCase(tx, caseId);
  const seen = new Set<string>();
  const newest = deliveries.filter(({ source }) => !seen.has(source) && seen.add(source));
  const reads = readers.some((permission) => may(principal, permission));
  const records = reads ? await recordsOfCase(tx, caseId) : null;
  const answered = new Set(newest.filter(({ state }) => state === "answered").map(({ source }) => source));
  return {
    file,
    wire: {
      persons: file.persons.map(({ personId, name, birthDate }) => ({
        personId,
        name,
        minor: birthDate !== null && addMonths(birthDate, 18 * 12) > today,
      })),
      authorisations: (await authorisationsOf(tx, ids, today)).map(
        ({ dataClasses: classes, way, signedByName, ...row }) => ({
          authorisationId: row.authorisationId,
          personId: row.personId,
          classes: classes.map((key) => dataClasses[key]),
          way: signingWays[way],
          signedBy: row.guardianship === null ? null : signedByName,
          from: row.from,
          until: row.until,
          withdrawnOn: row.withdrawnOn,
          holds: row.holds,
        }),
      ),
      answers: newest.flatMap(({ source, state, askedAt, problems, dueOn, asOf, hits }): EvidenceAnswer[] => {
        const table = tableOf(source);
        if (!table) return [];
        const { label, department } = table;
        const stateLabel = stateLabels[state];
        return [
          {
            source,
            label,
            department,
            state,
            stateLabel,
            askedOn: dayOf(askedAt),
            dueOn,
            asOf,
            hits,
            problems: [...(problems ?? [])],
          },
        ];
      }),
      records: records && records.flatMap(recordToWire),
      comparisons: records && comparisonsOf(file, records, answered),
      sources: sourcesOf(file).map(({ key, label, department, dataClass, withoutConsent }) => ({
        key,
        label,
        department,
        dataClass: dataClasses[dataClass],
        withoutConsent,
      })),
      may: { sign: may(principal, "case.intake"), ask: may(principal, "case.verify") },
      classes: Object.entries(dataClasses).map(([value, label]) => ({ value, label })),
      ways: Object.entries(signingWays).map(([value, label]) => ({ value, label })),
    },
  };
};
