/** xiangmin rules diff · what one published edition says differently from another, in Chinese. */
import { within, WHOLE_PROVINCE } from "#kernel/database";
import { frozenEdition } from "#kernel/rules";
import { compareEditions } from "#policy";
import { WrongUse, type Command } from "../command.ts";
import { say } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const rulesDiff: Command = {
  name: "rules diff",
  takes: "OLD NEW",
  summary: "逐条说明两个已公布版本的差别；OLD、NEW 是摘要，写前 8 位即可",
  options: {},
  optionHelp: {},
  run: ({ args: [old, now] }) => {
    if (old === undefined || now === undefined) throw new WrongUse("请给出两个版本的摘要，见 xiangmin rules list");
    return besideServer(async ({ database }) => {
      const changes = await within(database, WHOLE_PROVINCE, async (tx) => {
        const [before, after] = [await frozenEdition(tx, old), await frozenEdition(tx, now)];
        return compareEditions(before.text, after.text);
      });
      if (changes.length === 0) say("两个版本的规则、程序和算例没有差别");
      for (const change of changes) say(`· ${change}`);
      return 0;
    });
  },
};
