/** Refusals about published editions. */
import { problem } from "#kernel/problems";

export const changedEdition = problem<{ service: string; since: string; changes: string }>(
  "rules.changed-edition",
  503,
  "{service}的 {since} 版已经公布，程序中的同一版却有改动：{changes}",
  "已公布的版本不能改写。请恢复原文，或把改动写成新版本：给旧版本写明 until，新版本用新的 since；演示实例可删除数据目录后重新开始",
);

export const unknownEdition = problem<{ edition: string }>(
  "rules.unknown-edition",
  404,
  "本实例没有公布过版本 {edition}",
  "请用 xiangmin rules list 查看已公布的版本",
);

export const damagedEdition = problem<{ edition: string }>(
  "rules.damaged-edition",
  503,
  "版本 {edition} 的正文与其摘要不一致，不能据以复算",
  "数据库内容可能被改动，请从备份恢复后再试",
);
