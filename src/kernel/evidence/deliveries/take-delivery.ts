/** 装载来源答复 · Takes one department's answer in: checked against its manifest, matched at the door, kept with receipts, all or nothing. */
import { record } from "#kernel/audit";
import { dayOf } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { showFen } from "#policy";
import type { EvidenceDeps } from "../deps.ts";
import { keyTable } from "../door/key-table.ts";
import type { Tally } from "../door/match-file.ts";
import { matchFiles } from "../door/match-files.ts";
import { personsToMatch } from "../inquiries/persons-to-match.ts";
import { answeredAlready, inquiryNotVisible, notAsked } from "../problems.ts";
import { rootOf } from "../receipts/merkle.ts";
import { PURPOSE, statementOf, statementText } from "../receipts/statement.ts";
import type { DepartmentTable } from "../sources/department-table.ts";
import { tableOf } from "../sources/tables.ts";
import { fileDigest } from "./file-digest.ts";
import { headingOf } from "./heading-of.ts";
import { hitKeeper } from "./keep-hits.ts";
import type { Manifest } from "./manifest.ts";

export interface Given {
  readonly path: string;
  readonly manifest: Manifest;
}
export type Taken =
  | { readonly state: "answered"; readonly deliveryId: number; readonly tally: Tally }
  /** Nothing of it was kept; the department may send again. */
  | { readonly state: "refused"; readonly deliveryId: number; readonly problems: readonly string[] };

interface Asked {
  readonly deliveryId: number;
  readonly state: "asked" | "answered" | "refused";
  readonly answeredAt: Date | null;
  readonly divNo: number;
  readonly serviceId: string;
  readonly caseId: number | null;
  readonly askedAt: Date;
  readonly askedBy: number | null;
  readonly officeId: number | null;
}

/** The row stays locked: two that bring the same answer wait for each other. */
const askedOf = async (tx: Tx, { inquiryId, source }: Manifest): Promise<Asked> => {
  const known = await sql`select from evidence.inquiry where inquiry_id = ${inquiryId}`.execute(tx);
  if (known.rows.length === 0) throw inquiryNotVisible({ inquiryId });
  const { rows } = await sql<Asked>`
    select d.delivery_id as "deliveryId", d.state, d.answered_at as "answeredAt", d.div_no as "divNo", q.service_id as "serviceId", q.case_id as "caseId",
      q.asked_at as "askedAt", q.asked_by as "askedBy", q.office_id as "officeId"
    from evidence.delivery d join evidence.inquiry q using (inquiry_id) where inquiry_id = ${inquiryId} and source = ${source} for update of d`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw notAsked({ source, inquiryId });
  if (found.answeredAt !== null) throw answeredAlready({ source, on: dayOf(found.answeredAt) });
  return found;
};

const yuan = (fen: number | null): string => (fen === null ? "无" : `${showFen(fen)} 元`);

/** Where the file and its manifest disagree. */
const differences = ({ rows, sumFen }: Manifest, tally: Tally, table: DepartmentTable): string[] => {
  const found: string[] = [];
  if (rows !== tally.rows) found.push(`清单写明 ${rows} 行，文件中有 ${tally.rows} 行`);
  const sum = table.amount === null ? null : tally.sum;
  if (sumFen !== sum) found.push(`清单金额合计 ${yuan(sumFen)}，文件中合计 ${yuan(sum)}`);
  return found;
};

const refuse = async (tx: Tx, { clock }: EvidenceDeps, asked: Asked, problems: readonly string[]): Promise<Taken> => {
  await sql`update evidence.delivery set state = 'refused', attempts = attempts + 1, problems = ${JSON.stringify(problems)}::jsonb
    where delivery_id = ${asked.deliveryId}`.execute(tx);
  await record(tx, {
    actor: null,
    requestId: `delivery/${asked.deliveryId}`,
    act: "refused",
    what: "evidence.take-delivery",
    detail: { deliveryId: asked.deliveryId, problems },
    subjects: [],
    at: clock.now(),
  });
  return { state: "refused", deliveryId: asked.deliveryId, problems };
};

class Unfit extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super("The delivery cannot be used");
    this.problems = problems;
  }
}

const load = (db: Database, deps: EvidenceDeps, { path, manifest }: Given, table: DepartmentTable): Promise<Taken> =>
  asOwner(db, async (tx) => {
    const asked = await askedOf(tx, manifest);
    const { deliveryId } = asked;
    const persons = await personsToMatch(tx, deps, deliveryId);
    const keeper = hitKeeper(tx, { deliveryId, encoding: manifest.encoding, persons });
    const file = { path, table, encoding: manifest.encoding };
    const [matched] = await matchFiles([file], keyTable(persons.keys), (_, hits) => keeper.keep(hits));
    if (matched === undefined || "says" in matched) throw new Unfit([matched?.says ?? "文件没有读出"]);
    const wrong = differences(manifest, matched, table);
    if (wrong.length > 0) throw new Unfit(wrong);
    const answeredAt = deps.clock.now();
    const { serviceId, caseId, askedAt, askedBy, officeId } = asked;
    const statement = statementOf(table, {
      inquiryId: manifest.inquiryId,
      deliveryId,
      serviceId,
      caseId,
      askedAt,
      askedBy,
      officeId,
      answeredAt,
      asOf: manifest.asOf,
      persons: persons.keys.length,
      rows: matched.rows,
      hits: matched.hits,
      sumFen: table.amount === null ? null : matched.sum,
      fileSm3: manifest.sm3,
      root: rootOf(keeper.leaves()),
    });
    const { signature, keyId } = deps.keys.sign(PURPOSE, statementText(statement));
    await sql`update evidence.delivery set state = 'answered', attempts = attempts + 1, problems = null, answered_at = ${answeredAt}, as_of = ${manifest.asOf},
        persons = ${persons.keys.length}, rows = ${matched.rows}, hits = ${matched.hits}, renamed = ${matched.renamed}, bad = ${matched.bad},
        sum_fen = ${statement.sumFen}, heading = ${headingOf(path, manifest.encoding)}, file_sm3 = ${manifest.sm3}, root = ${statement.root}, signature = ${signature}, key_id = ${keyId}
      where delivery_id = ${deliveryId}`.execute(tx);
    await record(tx, {
      actor: null,
      requestId: `delivery/${deliveryId}`,
      act: "write",
      what: "evidence.take-delivery",
      detail: { deliveryId, source: table.key, rows: matched.rows, hits: matched.hits, root: statement.root },
      subjects: [],
      at: answeredAt,
    });
    return { state: "answered", deliveryId, tally: matched };
  });

/**
 * Takes an answer in. What its manifest contradicts is refused as a whole, named, and can be sent again; an answer is taken in once.
 * Runs as the platform itself: a delivery answers for a whole inquiry, whoever looks at it later sees the own part.
 * @throws inquiryNotVisible, notAsked, answeredAlready
 */
export const takeDelivery = async (db: Database, deps: EvidenceDeps, given: Given): Promise<Taken> => {
  const { manifest } = given;
  const table = tableOf(manifest.source);
  const refused = (problems: readonly string[]): Promise<Taken> =>
    asOwner(db, async (tx) => refuse(tx, deps, await askedOf(tx, manifest), problems));
  if (table === null) throw notAsked({ source: manifest.source, inquiryId: manifest.inquiryId });
  const digest = await fileDigest(given.path);
  if (digest !== manifest.sm3) return refused(["文件的 SM3 摘要与清单不符，传输中可能损坏或被改动"]);
  try {
    return await load(db, deps, given, table);
  } catch (error) {
    if (error instanceof Unfit) return refused(error.problems);
    throw error;
  }
};
