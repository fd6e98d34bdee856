/** Walks the audit chain and compares it with the daily anchors. */
import { verify } from "#kernel/audit";
import type { Platform } from "#platform";
import type { Finding } from "./finding.ts";

export const checkAudit = async ({ database, keys, home }: Platform): Promise<Finding> => {
  const { sound, says } = await verify(database, keys, { home });
  return {
    name: "audit",
    ok: sound,
    says,
    next: sound ? null : "请立即保留数据库和 anchors 目录的副本，停止改动，并报告安全负责人",
  };
};
