/** What a county confirms is frozen: a digest a line, and one over them all, signed. */
import { createHash } from "node:crypto";
import { sql, type Tx } from "#kernel/database";

/** Purpose of the signing key. */
export const PURPOSE = "payments";

/** Everything of a line that must not change: who, for what, how much, where to, and whether it is held. */
const contentOf = sql`sha256(convert_to(concat_ws('|', roll_id, line_no, case_id, coalesce(decision_id::text, 'carried'), person_id, for_month, kind, amount_fen,
  coalesce(payment_account_id::text, '-'), case when held_for is null then 'pays' else 'held' end), 'UTF8'))`;

/** Writes the digest of each line; only while the roll is a draft. */
export const freezeLines = (tx: Tx, rollId: number): Promise<unknown> =>
  sql`update payments.line set digest = ${contentOf} where roll_id = ${rollId}`.execute(tx);

const page = 50_000;

/** SM3 over the digests as they are kept, in the order of the lines; 64 hexadecimal digits. */
export const rollDigest = async (tx: Tx, rollId: number): Promise<string> => {
  const hash = createHash("sm3");
  for (let after = 0; ;) {
    const { rows } = await sql<{ last: number | null; digests: Buffer | null }>`
      select max(line_no) as last, string_agg(digest, ''::bytea order by line_no) as digests
      from (select line_no, digest from payments.line where roll_id = ${rollId} and line_no > ${after} order by line_no limit ${page}) l`.execute(
      tx,
    );
    const [found] = rows;
    if (!found || found.last === null) return hash.digest("hex");
    if (found.digests !== null) hash.update(found.digests);
    after = found.last;
  }
};

/** Lines that are not what was confirmed, at most a hundred. */
export const changedLines = async (tx: Tx, rollId: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ lineNo: number }>`
    select line_no as "lineNo" from payments.line where roll_id = ${rollId} and digest is distinct from ${contentOf} order by line_no limit 100`.execute(
    tx,
  );
  return rows.map(({ lineNo }) => lineNo);
};

/** The words that are signed when a county confirms. */
export const confirmation = (roll: {
  readonly rollId: number;
  readonly countyId: number;
  readonly serviceId: string;
  readonly month: string;
  readonly lines: number;
  readonly totalFen: number;
  readonly digest: string;
}): string =>
  ["payment roll", roll.rollId, roll.countyId, roll.serviceId, roll.month, roll.lines, roll.totalFen, roll.digest].join(
    "\n",
  );
