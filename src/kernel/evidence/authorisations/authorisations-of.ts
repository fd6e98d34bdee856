/** 核对授权 · What persons have signed, newest first, and whether it still holds. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { DataClass } from "../sources/department-table.ts";
import type { SigningWay } from "./sign-authorisation.ts";

export interface AuthorisationRow {
  readonly authorisationId: number;
  readonly personId: number;
  readonly personName: string;
  readonly serviceId: string;
  readonly caseId: number | null;
  readonly dataClasses: readonly DataClass[];
  readonly way: SigningWay;
  readonly signedByName: string | null;
  readonly guardianship: string | null;
  readonly fileId: number | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly withdrawnOn: Day | null;
  readonly holds: boolean;
}

/** Authorisations of the persons named; those of a record that was merged belong to the record that stands. */
export const authorisationsOf = async (
  tx: Tx,
  personIds: readonly number[],
  today: Day,
): Promise<readonly AuthorisationRow[]> => {
  const { rows } = await sql<AuthorisationRow>`
    select a.authorisation_id as "authorisationId", a.person_id as "personId", p.full_name as "personName", a.service_id as "serviceId", a.case_id as "caseId",
      a.data_classes as "dataClasses", a.way, s.full_name as "signedByName", a.guardianship, a.file_id as "fileId", lower(a.valid) as "from",
      upper(a.valid) - 1 as "until", (w.recorded_at at time zone 'Asia/Shanghai')::date as "withdrawnOn",
      w.authorisation_id is null and a.valid @> ${today}::date as holds
    from evidence.authorisation a join people.person p using (person_id)
      left join people.person s on s.person_id = a.signed_by left join evidence.withdrawal w using (authorisation_id)
    where a.person_id = any(people.every_record(${[...personIds]}::bigint[]))
    order by a.authorisation_id desc`.execute(tx);
  return rows;
};
