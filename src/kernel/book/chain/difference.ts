/** Which line of a chunk differs from the list that was sealed with it: the first, by journal and line. */
import { sql, type Tx } from "#kernel/database";
import { journalBroken, postingBroken, type Broken, type Change } from "./broken.ts";
import type { Seal } from "./seal-books.ts";

interface Mark {
  readonly journalId: number;
  readonly line: number;
  readonly mark: string;
}

/** A journal whose lines were sealed as n has line 0, its heading, and 1 to n − 1. */
const sealedMarks = ({ journals, lines, marks }: Seal): Mark[] => {
  const all: Mark[] = [];
  journals.forEach((journalId, nth) => {
    for (let line = 0; line < (lines[nth] ?? 0); line += 1)
      all.push({ journalId, line, mark: marks.slice(all.length * 16, (all.length + 1) * 16) });
  });
  return all;
};

/** Of the journals the chunk holds now, and of those it held when it was sealed. */
const marksNow = async (tx: Tx, chunkNo: number, { journals }: Seal): Promise<Mark[]> => {
  const { rows } = await sql<Mark>`
    select journal_id as "journalId", line, encode(substr(digest, 1, 8), 'hex') as mark
    from book.lines_of(array(select journal_id from book.journal where chunk_no = ${chunkNo} or journal_id = any(${[...journals]}::bigint[])))
    order by 1, 2`.execute(tx);
  return rows;
};

const nameOf = ({ journalId, line }: Mark): string => `${journalId}/${line}`;

const broken = (change: Change, { journalId, line }: Mark): Broken =>
  line === 0 ? journalBroken(change, journalId) : postingBroken(change, { journalId, line });

/** Null when the list shows no difference. */
export const differenceFrom = async (tx: Tx, chunkNo: number, seal: Seal): Promise<Broken | null> => {
  const sealed = sealedMarks(seal);
  const now = await marksNow(tx, chunkNo, seal);
  const [sealedBy, nowBy] = [new Map(sealed.map((m) => [nameOf(m), m])), new Map(now.map((m) => [nameOf(m), m]))];
  const all = [...sealed, ...now].sort((a, b) => a.journalId - b.journalId || a.line - b.line);
  for (const mark of all) {
    const [then, today] = [sealedBy.get(nameOf(mark)), nowBy.get(nameOf(mark))];
    if (today === undefined) return broken("missing", mark);
    if (then === undefined) return broken("added", mark);
    if (then.mark !== today.mark) return broken("changed", mark);
  }
  return null;
};
