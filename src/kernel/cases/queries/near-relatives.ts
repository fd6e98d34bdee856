/** 近亲属备案台账 · The cases of near relatives of staff and of village committees within scope, newest first. */
import { sql, type Tx } from "#kernel/database";
import { dayOf } from "#kernel/clock";
import type { NearRelativeRow } from "#wire";
import type { CaseDeps } from "../deps.ts";
import type { Bodies } from "../state/entries.ts";
import { rowColumns, type StoredRow } from "./case-row.ts";

interface Stored extends Pick<StoredRow, "caseId" | "caseNo" | "applicantName" | "place" | "state" | "outcome"> {
  at: Date;
  body: Bodies["accepted"] & { signed: { by: string; office: string } };
}

const rowsShown = 500;

export const nearRelatives = async (tx: Tx, { clock }: Pick<CaseDeps, "clock">): Promise<NearRelativeRow[]> => {
  const found = await sql<Stored>`
    select e.at, e.body, ${rowColumns(clock.today())}
    from (select distinct on (case_id) case_id, at, body from cases.entry
          where kind = 'accepted' and body ->> 'nearRelative' = 'true' order by case_id desc, seq desc limit ${rowsShown}) e
      join cases.case_file c using (case_id) order by e.at desc`.execute(tx);
  return found.rows.map(({ caseId, caseNo, applicantName, place, state, outcome, at, body }) => ({
    caseId,
    caseNo,
    applicantName: applicantName ?? "（不在本辖区）",
    place,
    filedOn: dayOf(at),
    filedBy: `${body.signed.office} ${body.signed.by}`,
    official: body.relative?.name ?? null,
    post: body.relative?.post ?? null,
    relation: body.relative?.relation ?? null,
    state,
    outcome,
  }));
};
