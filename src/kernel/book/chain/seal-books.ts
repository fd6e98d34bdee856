/** Chains what has been entered: one chunk over the journals that none holds yet, its digest and list kept in the sealed audit. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";

/** Journals in one chunk: what one short transaction can hold. */
export const CHUNK_SIZE = 1_000;
/** "book" in ASCII: two sealers wait for each other, else both would write the same chunk. */
const LOCK = 0x626f6f6b;
export const SEALING = "book.seal";

export interface Chunk {
  readonly chunkNo: number;
  readonly journals: number;
  readonly lines: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** What the audit keeps of a chunk. 64 bits of each line tell lines apart; the proof rests on the whole digests in the chunk. */
export interface Seal {
  readonly chunk: number;
  readonly digest: string;
  readonly journals: readonly number[];
  /** Lines of each journal, its heading counted. */
  readonly lines: readonly number[];
  /** 16 hexadecimal digits a line, in the order of journals and lines. */
  readonly marks: string;
}

/** The digest before the first chunk. */
export const BEFORE_ALL = "\\x" + "00".repeat(32);

const write = async (tx: Tx, at: Date): Promise<Seal | null> => {
  const { rows } = await sql<Seal>`
    with waiting as (
      select journal_id from book.journal where chunk_no is null order by journal_id limit ${CHUNK_SIZE}
    ), last as (
      select coalesce(max(chunk_no), 0) as chunk_no,
        coalesce((array_agg(digest order by chunk_no desc))[1], ${BEFORE_ALL}::bytea) as digest from book.chunk
    ), line as (
      select * from book.lines_of(array(select journal_id from waiting))
    ), whole as (
      select sha256(last.digest || (select string_agg(digest, ''::bytea order by journal_id, line) from line)) as digest, last.digest as prev,
        last.chunk_no + 1 as chunk_no from last
    ), written as (
      insert into book.chunk (chunk_no, journals, lines, digest, prev_digest, sealed_at)
      select chunk_no, (select count(*) from waiting), (select count(*) from line), digest, prev, ${at} from whole
      where exists (select from waiting) returning chunk_no, digest)
    select w.chunk_no as chunk, encode(w.digest, 'hex') as digest,
      (select array_agg(journal_id order by journal_id) from waiting) as journals,
      (select array_agg(n order by journal_id) from (select journal_id, count(*) as n from line group by journal_id) per) as lines,
      (select string_agg(encode(substr(digest, 1, 8), 'hex'), '' order by journal_id, line) from line) as marks
    from written w`.execute(tx);
  return rows[0] ?? null;
};

/**
 * Chains up to 1,000 committed journals and answers the chunk; null when there is nothing to chain. One that commits later with
 * a lower number goes into a later chunk.
 */
export const sealBooks = (db: Database, clock: Clock): Promise<Chunk | null> =>
  asOwner(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx);
    const at = clock.now();
    const seal = await write(tx, at);
    if (seal === null) return null;
    const { chunk: chunkNo, digest, journals, lines } = seal;
    await sql`update book.journal set chunk_no = ${chunkNo} where journal_id = any(${journals}::bigint[])`.execute(tx);
    await record(tx, {
      actor: null,
      requestId: SEALING,
      act: "write",
      what: SEALING,
      detail: seal,
      subjects: [],
      at,
    });
    return { chunkNo, journals: journals.length, lines: lines.reduce((sum, n) => sum + n, 0), digest };
  });
