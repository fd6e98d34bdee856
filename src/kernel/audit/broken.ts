/** What a verification can find broken, each with the sentence an auditor reads. */
import type { Difference } from "./manifest.ts";

export interface Broken {
  readonly what:
    | "block-missing"
    | "chain-broken"
    | "signature-wrong"
    | "entry-changed"
    | "entry-missing"
    | "entry-added"
    | "content-changed"
    | "anchor-unreadable"
    | "anchor-differs"
    | "tail-missing";
  readonly blockNo: number;
  readonly entryId: number | null;
  /** Where and what, in Chinese. */
  readonly says: string;
}

const inBlock = (what: Broken["what"], blockNo: number, says: string): Broken => ({
  what,
  blockNo,
  entryId: null,
  says: `第 ${blockNo} 块${says}`,
});

export const blockMissing = (blockNo: number): Broken =>
  inBlock("block-missing", blockNo, "不存在：其后还有区块，该块及其审计记录被整块删除");

export const chainBroken = (blockNo: number): Broken =>
  inBlock(
    "chain-broken",
    blockNo,
    blockNo === 1
      ? "不是审计链的起点：它记有前块摘要"
      : `与第 ${blockNo - 1} 块不相连：所记的前块摘要与第 ${blockNo - 1} 块的摘要不同`,
  );

export const signatureWrong = (blockNo: number): Broken =>
  inBlock(
    "signature-wrong",
    blockNo,
    "的签名无效：区块的摘要、条数、时间或签名被改动，或者签名不是本平台的审计密钥所作",
  );

const words = {
  changed: "被改动：内容或所涉对象与封存时不同",
  missing: "缺失：封存时有，现在没有",
  added: "是封存之后混入的：封存时该块没有这一条",
} as const;

export const entryBroken = (blockNo: number, { what, entryId }: Difference): Broken => ({
  what: `entry-${what}`,
  blockNo,
  entryId,
  says: `第 ${blockNo} 块第 ${entryId} 号记录${words[what]}`,
});

export const contentChanged = (blockNo: number, { sealed, now }: { sealed: number; now: number }): Broken =>
  inBlock(
    "content-changed",
    blockNo,
    `的记录与封存时不同（封存 ${sealed} 条，现有 ${now} 条），但该块的封存清单缺失或被改动，不能指出是哪一条`,
  );

export const anchorUnreadable = (day: string): Broken => ({
  what: "anchor-unreadable",
  blockNo: 0,
  entryId: null,
  says: `${day} 的锚定文件内容不完整，请从异地备份恢复后重新验证`,
});

export const anchorDiffers = (blockNo: number, day: string): Broken =>
  inBlock("anchor-differs", blockNo, `的摘要与 ${day} 的锚定文件不同：区块或锚定文件被替换`);

export const tailMissing = (blockNo: number, { day, last }: { day: string; last: number }): Broken =>
  inBlock(
    "tail-missing",
    blockNo,
    `不存在：${day} 的锚定文件记有该块，数据库中只到第 ${last} 块，末尾的审计记录被截去`,
  );
