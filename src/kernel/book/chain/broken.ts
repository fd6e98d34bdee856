/** What a verification of the books can find broken, each with the sentence an auditor reads. */

export interface Broken {
  readonly what:
    | "chunk-missing"
    | "chunk-changed"
    | "chain-broken"
    | "seal-missing"
    | "seal-differs"
    | "journal-changed"
    | "journal-missing"
    | "journal-added"
    | "posting-changed"
    | "posting-missing"
    | "posting-added"
    | "unbalanced"
    | "balance-wrong"
    | "limit-passed";
  readonly journalId: number | null;
  /** Of the posting in its journal; null when it is not about a single one. */
  readonly line: number | null;
  /** Where and what, in Chinese. */
  readonly says: string;
}

const inChunk = (what: Broken["what"], chunkNo: number, says: string): Broken => ({
  what,
  journalId: null,
  line: null,
  says: `第 ${chunkNo} 段${says}`,
});

export const chunkMissing = (chunkNo: number): Broken =>
  inChunk("chunk-missing", chunkNo, "不存在：审计中有它的封存记录，该段被整段删除");
export const chunkChanged = (chunkNo: number): Broken =>
  inChunk(
    "chunk-changed",
    chunkNo,
    "的凭证与封存时不同，但封存清单与该段摘要一致，不能指出是哪一笔：清单和凭证被同时改动",
  );
export const chainBroken = (chunkNo: number): Broken =>
  inChunk(
    "chain-broken",
    chunkNo,
    chunkNo === 1 ? "不是账链的起点：它记有前段摘要" : "与前一段不相连：所记的前段摘要不同",
  );
export const sealMissing = (chunkNo: number): Broken =>
  inChunk("seal-missing", chunkNo, "在审计中没有封存记录：该段是事后伪造的，或者审计记录被删除");
export const sealDiffers = (chunkNo: number): Broken =>
  inChunk("seal-differs", chunkNo, "的摘要与审计中的封存记录不同：该段被替换");

const changes = {
  changed: "被改动：内容与封存时不同",
  missing: "缺失：封存时有，现在没有",
  added: "是封存之后混入的：封存时没有",
} as const;
export type Change = keyof typeof changes;

export const journalBroken = (what: Change, journalId: number): Broken => ({
  what: `journal-${what}`,
  journalId,
  line: null,
  says: `第 ${journalId} 号凭证${changes[what]}`,
});
export const postingBroken = (what: Change, { journalId, line }: { journalId: number; line: number }): Broken => ({
  what: `posting-${what}`,
  journalId,
  line,
  says: `第 ${journalId} 号凭证第 ${line} 笔分录${changes[what]}`,
});
export const unbalanced = (journalId: number): Broken => ({
  what: "unbalanced",
  journalId,
  line: null,
  says: `第 ${journalId} 号凭证借贷不平：各笔分录相加不为零，有分录被改动、删除或者混入`,
});
export const balanceWrong = (account: string): Broken => ({
  what: "balance-wrong",
  journalId: null,
  line: null,
  says: `账户“${account}”的余额不等于它的分录之和：余额被改动，或者有分录被改动`,
});
export const limitPassed = (account: string): Broken => ({
  what: "limit-passed",
  journalId: null,
  line: null,
  says: `账户“${account}”的余额超出下限或者限额`,
});
