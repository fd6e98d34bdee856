/** xiangmin office add · the first thing a new instance needs: the office of a division. */
import { isOfficeKind, officeKinds } from "#kernel/access";
import { addOffice } from "#platform";
import { requiredOption, WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

const kinds = Object.entries(officeKinds)
  .map(([kind, label]) => `${kind} ${label}`)
  .join("、");

export const officeAdd: Command = {
  name: "office add",
  takes: "",
  summary: "为一个行政区划设立单位，打印单位编号",
  options: {
    kind: { type: "string" },
    division: { type: "string" },
    name: { type: "string" },
    json: { type: "boolean" },
  },
  optionHelp: {
    kind: `单位类别：${kinds}`,
    division: "现行区划代码，例如宁乡市 430182",
    name: "单位全称，与文书上的一致",
    json: "以 JSON 输出",
  },
  run: ({ options }) => {
    const kind = requiredOption(options, "kind");
    const given = { division: requiredOption(options, "division"), name: requiredOption(options, "name") };
    if (!isOfficeKind(kind)) throw new WrongUse(`没有单位类别“${kind}”；可用的有：${kinds}`);
    return besideServer(async (platform) => {
      const office = await addOffice(platform, { kind, ...given });
      if (options["json"]) sayJson(office);
      else say(`已设立单位 ${office.officeId}：${office.name}（${officeKinds[kind]}，${office.division}）`);
      return 0;
    });
  },
};
