/** xiangmin audit verify · checks the sealed chain and names the first thing that is broken. */
import { verify } from "#kernel/audit";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const auditVerify: Command = {
  name: "audit verify",
  takes: "",
  summary: "逐块核验审计记录的摘要、链和签名，指出第一处被改动的地方",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async ({ database, keys, home }) => {
      const verdict = await verify(database, keys, { home });
      if (options["json"]) sayJson(verdict);
      else say(verdict.says);
      return verdict.broken === null ? 0 : 1;
    }),
};
