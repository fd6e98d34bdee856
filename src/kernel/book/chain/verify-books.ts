/** Proves the books from the first chunk to the last, and names the first posting that is broken. */
import { asOwnerSnapshot, sql, type Database, type Tx } from "#kernel/database";
import * as broken from "./broken.ts";
import { firstFault } from "./consistent.ts";
import { differenceFrom } from "./difference.ts";
import { BEFORE_ALL, SEALING, type Seal } from "./seal-books.ts";

export interface BooksVerdict {
  readonly sound: boolean;
  /** Chunks and journals found in order, up to the first broken thing. */
  readonly chunks: number;
  readonly journals: number;
  /** Entered since the last sealing: guarded by the database alone. */
  readonly unsealed: number;
  readonly broken: broken.Broken | null;
  /** The result as one Chinese sentence. */
  readonly says: string;
}

interface Walked {
  readonly chunkNo: number;
  readonly journals: number;
  readonly digest: string;
  readonly linked: boolean;
  /** The digest over what its journals are now. */
  readonly now: string;
}

const chunkAfter = async (tx: Tx, chunkNo: number, prev: string): Promise<Walked | null> => {
  const { rows } = await sql<Walked>`
    select chunk_no as "chunkNo", journals, encode(digest, 'hex') as digest, prev_digest = ${prev}::bytea as linked,
      encode(sha256(prev_digest || coalesce((select string_agg(l.digest, ''::bytea order by l.journal_id, l.line)
        from book.lines_of(array(select journal_id from book.journal j where j.chunk_no = c.chunk_no)) l), ''::bytea)), 'hex') as now
    from book.chunk c where chunk_no > ${chunkNo} order by chunk_no limit 1`.execute(tx);
  return rows[0] ?? null;
};

/** The first seal counts: a second one for the same chunk was slipped in. */
const sealOf = async (tx: Tx, chunkNo: number): Promise<Seal | null> => {
  const { rows } = await sql<{ detail: Seal }>`
    select detail from audit.entry where what = ${SEALING} and account_id is null and detail -> 'chunk' = to_jsonb(${chunkNo}::int)
    order by entry_id limit 1`.execute(tx);
  return rows[0]?.detail ?? null;
};

const lastSealed = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max((detail ->> 'chunk')::int), 0) as last from audit.entry where what = ${SEALING} and account_id is null`.execute(
    tx,
  );
  return rows[0]?.last ?? 0;
};

const faultOf = async (tx: Tx, chunk: Walked, expected: number): Promise<broken.Broken | null> => {
  if (chunk.chunkNo !== expected) return broken.chunkMissing(expected);
  if (!chunk.linked) return broken.chainBroken(expected);
  const seal = await sealOf(tx, expected);
  if (seal === null) return broken.sealMissing(expected);
  if (chunk.now !== seal.digest) {
    const line = await differenceFrom(tx, expected, seal);
    if (line !== null) return line;
    if (chunk.now !== chunk.digest) return broken.chunkChanged(expected);
  }
  return chunk.digest === seal.digest ? null : broken.sealDiffers(expected);
};

const walk = async (tx: Tx): Promise<Pick<BooksVerdict, "chunks" | "journals" | "broken">> => {
  let [chunks, journals, digest] = [0, 0, BEFORE_ALL];
  for (;;) {
    const chunk = await chunkAfter(tx, chunks, digest);
    if (chunk === null) break;
    const fault = await faultOf(tx, chunk, chunks + 1);
    if (fault !== null) return { chunks, journals, broken: fault };
    [chunks, journals, digest] = [chunk.chunkNo, journals + chunk.journals, `\\x${chunk.digest}`];
  }
  const cut = (await lastSealed(tx)) > chunks;
  return { chunks, journals, broken: cut ? broken.chunkMissing(chunks + 1) : await firstFault(tx) };
};

/**
 * Walks the chain against its seals in the audit, then looks at every journal and balance. Whether the audit itself is whole
 * is another question: ask `verify` of #kernel/audit. Never changes anything.
 */
export const verifyBooks = (db: Database): Promise<BooksVerdict> =>
  asOwnerSnapshot(db, async (tx) => {
    const found = await walk(tx);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from book.journal where chunk_no is null`.execute(tx);
    const unsealed = rows[0]?.n ?? 0;
    const open = `另有 ${unsealed} 张凭证尚未封存`;
    const whole = `${found.chunks} 段、${found.journals} 张凭证`;
    const says =
      found.broken === null
        ? `账簿完整：共 ${whole}，借贷相平，余额与分录相符，${open}`
        : `账簿有问题：${found.broken.says}；此前 ${whole}完好，${open}`;
    return { ...found, sound: found.broken === null, unsealed, says };
  });
