/** xiangmin backup · a hashed logical export that restores on every back end. */
import { backup as backUp } from "#kernel/database";
import { WrongUse, type Command } from "../command.ts";
import { say } from "../print.ts";
import { withPlatform } from "../with-platform.ts";

export const backup: Command = {
  name: "backup",
  takes: "DIRECTORY",
  summary: "导出全部数据到新目录，每个表一个文件，附逐表摘要；密钥文件须另行保管",
  options: {},
  optionHelp: {},
  run: ({ args: [directory] }) => {
    if (directory === undefined) throw new WrongUse("请给出一个尚不存在的目录");
    return withPlatform(async ({ database, home }) => {
      const manifest = await backUp(database, directory);
      say(`已备份 ${manifest.tables.length} 个表，总摘要 ${manifest.hash}`);
      say(`请另行保管 ${home}/keys.json：没有它，备份中的身份证号无法解读`);
      return 0;
    });
  },
};
