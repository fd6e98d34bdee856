/** xiangmin backup · a hashed logical export that restores on every back end. */
import { backup as backUp } from "#kernel/database";
import { WrongUse, type Command } from "../command.ts";
import { rememberBackup } from "../last-backup.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const backup: Command = {
  name: "backup",
  takes: "DIRECTORY",
  summary: "导出全部数据到新目录，每个表一个文件，附逐表摘要；密钥文件须另行保管；平台运行时也可以执行",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出清单的摘要" },
  run: ({ args: [directory], options }) => {
    if (directory === undefined) throw new WrongUse("请给出一个尚不存在的目录");
    return besideServer(async ({ database, home }) => {
      const manifest = await backUp(database, directory);
      rememberBackup(home, directory, manifest);
      const { takenAt, hash, schema, tables } = manifest;
      if (options["json"]) {
        sayJson({ directory, takenAt, hash, schema, tables: tables.length });
        return 0;
      }
      say(`已备份 ${manifest.tables.length} 个表，总摘要 ${manifest.hash}`);
      say(`请另行保管 ${home}/keys.json：没有它，备份中的身份证号无法解读`);
      return 0;
    });
  },
};
