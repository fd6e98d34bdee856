/** 登记核对授权 · Records what a person has signed: for which service, which classes of data, from when, and who signed. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day, InputIssue } from "#wire";
import { dataClasses, type DataClass } from "../sources/department-table.ts";
import type { EvidenceDeps, Asking } from "../deps.ts";

export const signingWays = { paper: "纸质签名", electronic: "电子签名", fingerprint: "捺印并见证" } as const;
export type SigningWay = keyof typeof signingWays;

export interface NewAuthorisation {
  readonly personId: number;
  readonly serviceId: string;
  readonly caseId: number | null;
  readonly dataClasses: readonly DataClass[];
  readonly way: SigningWay;
  /** The person, or the guardian of a minor or of a person without full capacity. */
  readonly signedBy: number;
  /** Why somebody else signs; needed when `signedBy` is another. */
  readonly guardianship: string | null;
  /** Who saw the fingerprint. */
  readonly witness: string | null;
  readonly fileId: number | null;
  readonly signedOn: Day;
  /** The last day; null: as long as the support lasts. */
  readonly until: Day | null;
}

interface Known {
  readonly personId: number;
  readonly name: string;
  readonly adultOn: Day | null;
  readonly divNo: number;
}

/** An adult signs for himself; a minor never does (个人信息保护法 art 31, 核对授权书 AU-01 of the ministry's form). */
const issuesOf = (given: NewAuthorisation, person: Known, today: Day): InputIssue[] => {
  const issues: InputIssue[] = [];
  const add = (at: string, code: string, says: string): void => void issues.push({ at, code, says });
  const other = given.signedBy !== given.personId;
  const minor = person.adultOn !== null && given.signedOn < person.adultOn;
  if (given.dataClasses.length === 0)
    add("dataClasses", "none", `请至少选择一类：${Object.values(dataClasses).join("、")}`);
  if (minor && !other) add("signedBy", "minor", `${person.name}未满 18 周岁，应由监护人签署`);
  if (other && (given.guardianship ?? "").trim() === "")
    add("guardianship", "needed", "由他人签署的，请写明监护关系和依据");
  if (!other && given.guardianship !== null) add("guardianship", "not-needed", "本人签署的，不填监护关系");
  if (given.way === "fingerprint" && (given.witness ?? "").trim() === "")
    add("witness", "needed", "捺印的，请填写见证人姓名");
  if (given.signedOn > today) add("signedOn", "ahead", "签署日期不能晚于今天");
  if (given.until !== null && given.until < given.signedOn) add("until", "before", "有效期止日不能早于签署日期");
  return issues;
};

const known = async (tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Known>> => {
  const { rows } = await sql<Known>`
    select person_id as "personId", full_name as name, (birth_date + interval '18 years')::date as "adultOn", div_no as "divNo"
    from people.person where person_id = any(${[...ids]}::bigint[])`.execute(tx);
  return new Map(rows.map((row) => [row.personId, row]));
};

/**
 * Answers the number of the authorisation.
 * @throws invalidInput with everything that is wrong at once
 */
export const signAuthorisation = async (
  tx: Tx,
  { clock }: Pick<EvidenceDeps, "clock">,
  { actor, requestId }: Asking,
  given: NewAuthorisation,
): Promise<number> => {
  const people = await known(tx, [given.personId, given.signedBy]);
  const person = people.get(given.personId);
  const missing = [
    ["personId", given.personId],
    ["signedBy", given.signedBy],
  ] as const;
  const unseen = missing.filter(([, id]) => !people.has(id));
  if (person === undefined || unseen.length > 0)
    throw invalidInput(
      unseen.map(([at]) => ({ at, code: "person-not-visible", says: "该人员不存在或不在您的辖区内，请重新检索" })),
    );
  const issues = issuesOf(given, person, clock.today());
  if (issues.length > 0) throw invalidInput(issues);
  const at = clock.now();
  const { rows } = await sql<{ id: number }>`
    insert into evidence.authorisation (div_no, person_id, service_id, case_id, data_classes, way, signed_by, guardianship, witness, file_id, valid,
      recorded_by, recorded_at)
    values (${person.divNo}, ${given.personId}, ${given.serviceId}, ${given.caseId}, ${[...given.dataClasses]}::text[], ${given.way}, ${given.signedBy},
      ${given.guardianship}, ${given.witness}, ${given.fileId}, daterange(${given.signedOn}, ${given.until}, '[]'), ${actor.accountId}, ${at})
    returning authorisation_id as id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("The authorisation was not written");
  await record(tx, {
    actor,
    requestId,
    act: "write",
    what: "evidence.sign-authorisation",
    detail: { authorisationId: id, serviceId: given.serviceId, dataClasses: given.dataClasses, way: given.way },
    subjects: [{ kind: "person", id: given.personId, divNo: person.divNo }],
    at,
  });
  return id;
};
