/** How old the last backup is. */
import { lastBackup } from "../last-backup.ts";
import type { Platform } from "#platform";
import type { Finding } from "./finding.ts";

const HOUR = 3_600_000;

/** `within` is the age in hours that is still well; 0: backups are taken by other means and not looked at. */
export const checkBackup = ({ home, clock }: Platform, within: number): Finding => {
  if (within === 0) return { name: "backup", ok: true, says: "未检查备份（--backup-within 0）", next: null };
  const last = lastBackup(home);
  const next = "请运行 xiangmin backup 目录，并把备份和 keys.json 分别存到别处；用其他方式备份的，加 --backup-within 0";
  if (last === null) return { name: "backup", ok: false, says: "没有备份记录", next };
  const hours = Math.floor((clock.now().getTime() - Date.parse(last.takenAt)) / HOUR);
  const ok = hours <= within;
  const says = `最近一次备份在 ${hours} 小时前（${last.directory}）`;
  return { name: "backup", ok, says: ok ? says : `${says}，超过 ${within} 小时`, next: ok ? null : next };
};
