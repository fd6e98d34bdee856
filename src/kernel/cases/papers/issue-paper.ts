/** 出具文书 · Writes a paper from the case, gives it its number and freezes it; asked again, the same paper is answered. */
import { may, type Principal } from "#kernel/access";
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { issuedPaper, papersOfCase, storePaper, type Paper } from "#kernel/papers";
import type { Day, IssuedPaperWire } from "#wire";
import { papersSeries, takeNumbers, type NumberedKind } from "../numbering.ts";
import { paperNotYet, paperNotYours } from "../problems.ts";
import { subjectsOfView } from "./subjects-of-view.ts";
import type { PaperCase, PaperKind } from "./paper-kind.ts";
import { paperKindOf, readPaperCase, type PaperDeps } from "./read-paper-case.ts";

/** Levels whose codes are shorter than a village's: two digits for the province, four, six, nine. */
const digits = sql`case u.level when 0 then 2 when 1 then 4 when 2 then 6 when 3 then 9 else 12 end`;

/** Statistical code of the office's division, cut to its level; without one its number stands, which is as unique. */
const codeOf = async (tx: Tx, officeId: number, on: Day): Promise<string> => {
  const found = await sql<{ code: string }>`
    select coalesce((select left(c.code, ${digits}) from places.unit_code c
        where c.unit_id = o.unit_id and c.system in ('GB2260', 'GB10114', 'NBS12') and c.valid @> ${on}::date order by c.system limit 1),
      o.unit_id::text) as code
    from access.office o join places.unit u on u.unit_id = o.unit_id where o.office_id = ${officeId}`.execute(tx);
  const code = found.rows[0]?.code;
  if (code === undefined) throw new Error(`Office ${officeId} has no division`);
  return code;
};

const numberFor = async (
  tx: Tx,
  { numbered, officeId, on }: { numbered: NumberedKind | null; officeId: number; on: Day },
): Promise<string | null> => {
  if (numbered === null) return null;
  const series = papersSeries(await codeOf(tx, officeId, on), numbered, on.slice(0, 4));
  return series.number(await takeNumbers(tx, series.name, 1));
};

/** The paper as it would be issued, without a number. @throws paperNotYet */
export const writePaper = (kind: PaperKind, given: PaperCase): { paper: Paper; about: string } => {
  const occasion = kind.occasion(given);
  if ("notYet" in occasion)
    throw paperNotYet({ caseNo: given.view.row.caseNo, title: kind.title, reason: occasion.notYet });
  const { documentNo = null, ...written } = kind.write(given);
  return { paper: { ...written, documentNo }, about: occasion.about };
};

export interface Issuing {
  readonly caseId: number;
  readonly kind: string;
  readonly principal: Principal;
  readonly requestId: string;
}

/** @throws notFound, unknownPaper, paperNotYours, paperNotYet */
export const issuePaper = async (tx: Tx, deps: PaperDeps, asked: Issuing): Promise<IssuedPaperWire> => {
  const { caseId, principal, requestId } = asked;
  const given = await readPaperCase(tx, deps, { caseId, principal, lock: true });
  const kind = paperKindOf(given, asked.kind);
  if (!kind.permissions.some((permission) => may(principal, permission))) throw paperNotYours({ title: kind.title });
  const { paper, about } = writePaper(kind, given);
  const known = (await papersOfCase(tx, caseId)).find((one) => one.kind === kind.id && one.occasion === about);
  if (known) return issuedPaper(tx, known.paperId);
  const { accountId, officeId } = principal;
  const documentNo = paper.documentNo ?? (await numberFor(tx, { numbered: kind.numbered, officeId, on: given.on }));
  const at = deps.clock.now();
  const { divNo } = given;
  const frozen = {
    caseId,
    divNo,
    kind: kind.id,
    occasion: about,
    paper: { ...paper, documentNo },
    accountId,
    officeId,
    at,
  };
  const paperId = await storePaper(tx, deps.keys, frozen);
  const subjects = subjectsOfView(given.view, divNo);
  const detail = { paperId, kind: kind.id, documentNo };
  await record(tx, { actor: principal, requestId, act: "write", what: "papers.issue", detail, subjects, at });
  return issuedPaper(tx, paperId);
};
