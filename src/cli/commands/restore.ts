/** xiangmin restore · reads a backup into an empty instance, after checking every hash. */
import { openDatabase, restore as restoreInto } from "#kernel/database";
import { homeOf } from "#platform";
import { WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";

export const restore: Command = {
  name: "restore",
  takes: "DIRECTORY",
  summary: "把备份恢复到空库（任一数据库后端）；先核对全部摘要，不符则不写入任何内容",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出清单的摘要" },
  run: async ({ args: [directory], options }) => {
    if (directory === undefined) throw new WrongUse("请给出备份目录");
    const url = process.env["DATABASE_URL"];
    const database = await openDatabase({ home: homeOf(process.env), ...(url ? { url } : {}) });
    try {
      const { tables, takenAt, hash } = await restoreInto(database, directory);
      if (options["json"]) sayJson({ directory, takenAt, hash, tables: tables.length });
      else say(`已恢复 ${tables.length} 个表（备份时间 ${takenAt}），总摘要一致：${hash}`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
