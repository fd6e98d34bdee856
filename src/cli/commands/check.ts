/** xiangmin check · everything that can be proven about the stored records, also while the server runs. */
import { checkAudit } from "../checks/audit.ts";
import { checkBackup } from "../checks/backup.ts";
import { checkCases } from "../checks/cases.ts";
import { checkStructure } from "../checks/structure.ts";
import { numberOption, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const check: Command = {
  name: "check",
  takes: "",
  summary: "核对数据库结构、审计链、全部办件的状态和备份时间；平台运行时也可以执行",
  options: { "backup-within": { type: "string" }, json: { type: "boolean" } },
  optionHelp: { "backup-within": "备份应在多少小时之内，默认 26；0 为不检查", json: "以 JSON 输出" },
  run: ({ options }) => {
    const within = numberOption(options, "backup-within", { fallback: 26, min: 0, max: 10_000 });
    return besideServer(async (platform) => {
      const findings = [
        await checkStructure(platform),
        await checkAudit(platform),
        await checkCases(platform),
        checkBackup(platform, within),
      ];
      const ok = findings.every((finding) => finding.ok);
      if (options["json"]) sayJson({ ok, findings });
      else
        for (const { ok: well, says, next } of findings)
          say(`${well ? "✓" : "✗"} ${says}${next === null ? "" : `\n  → ${next}`}`);
      return ok ? 0 : 1;
    });
  },
};
