/** xiangmin payments verify · checks every confirmed roll against its signature, its bank file and the book, and names the lines that were changed. */
import { serviceOn } from "#domains";
import { faultsWithFile, rollsToVerify } from "#domains/payments";
import { asOwner } from "#kernel/database";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const paymentsVerify: Command = {
  name: "payments verify",
  takes: "",
  summary: "核验发放清册：逐行摘要、县级签名、银行文件和账簿，指出被改动的行",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async ({ database, keys, clock }) => {
      const deps = { keys, titleOf: (id: string) => serviceOn(id, clock.today())?.title ?? id };
      const rolls = await asOwner(database, async (tx) => {
        const found = [];
        for (const roll of await rollsToVerify(tx))
          found.push({
            rollId: roll.rollId,
            month: roll.month.slice(0, 7),
            faults: await faultsWithFile(tx, deps, roll),
          });
        return found;
      });
      const broken = rolls.filter(({ faults }) => faults.length > 0);
      if (options["json"]) sayJson({ rolls });
      else {
        for (const { rollId, month, faults } of broken) say(`清册 ${rollId}（${month}）：${faults.join("；")}`);
        say(
          broken.length === 0
            ? `已核验 ${rolls.length} 份清册，全部一致`
            : `已核验 ${rolls.length} 份清册，${broken.length} 份不一致`,
        );
      }
      return broken.length === 0 ? 0 : 1;
    }),
};
