/** xiangmin rules list · the editions an instance has published. */
import { serviceOn } from "#domains";
import { within, WHOLE_PROVINCE } from "#kernel/database";
import { publishedEditions } from "#kernel/rules";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const rulesList: Command = {
  name: "rules list",
  takes: "",
  summary: "列出已公布的规则版本及其摘要（SM3）",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async ({ database }) => {
      const editions = await within(database, WHOLE_PROVINCE, publishedEditions);
      if (options["json"]) sayJson(editions);
      else
        for (const { service, since, digest, operators } of editions)
          say(`${serviceOn(service, since)?.title ?? service}　${since} 版　${digest}　运算第 ${operators} 版`);
      return 0;
    }),
};
