/** xiangmin office list · offices with the numbers that other commands ask for. */
import { administer, listOffices } from "#platform";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const officeList: Command = {
  name: "office list",
  takes: "",
  summary: "列出全部单位及其编号",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async (platform) => {
      const offices = await administer(platform, listOffices);
      if (options["json"]) sayJson(offices);
      else for (const { officeId, kind, name, division } of offices) say([officeId, kind, name, division].join("\t"));
      return 0;
    }),
};
