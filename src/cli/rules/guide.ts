/** xiangmin guide · the guide of a service as text, to be posted or handed out. */
import { systemClock } from "#kernel/clock";
import { guideOf, parseDay } from "#policy";
import type { CitationWire, GuideCondition, GuideLine } from "#wire";
import { serviceFor } from "../case-file.ts";
import { WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";

const law = (cited: readonly CitationWire[]): string =>
  cited.length === 0
    ? ""
    : `　［${cited.map(({ title, article, confirmed }) => `${title}${article}${confirmed ? "" : "（依据待确认）"}`).join("；")}］`;

const links = { all: "，下列条件全部符合：", any: "，符合下列之一：", except: "，但后一项除外：" } as const;

const sayCondition = ({ says, law: cited, of, parts }: GuideCondition, depth: number): void => {
  const link = of === null ? "" : says === "" ? links[of].slice(1) : links[of];
  say(`${"  ".repeat(depth)}${says}${link}${law(cited)}`);
  parts.forEach((part) => sayCondition(part, depth + 1));
};

const saySection = (title: string, lines: readonly (GuideLine | string)[]): void => {
  if (lines.length === 0) return;
  say(`\n【${title}】`);
  lines.forEach((line, index) => {
    const text = typeof line === "string" ? line : `${line.says}${law(line.law)}`;
    say(`  ${index + 1}. ${text}`);
  });
};

export const guide: Command = {
  name: "guide",
  takes: "SERVICE",
  summary: "打印一项服务的办事指南：谁能申请、条件、金额、材料、步骤和期限、救济途径",
  options: { on: { type: "string" }, json: { type: "boolean" } },
  optionHelp: { on: "按哪一天的规则和法律，默认今天", json: "以 JSON 输出" },
  run: ({ args: [id], options }) => {
    const on = parseDay(String(options["on"] ?? systemClock.today()));
    if (on === null) throw new WrongUse("--on 请写真实存在的日期，例如 2026-07-01");
    const told = guideOf(serviceFor(id, on), on);
    if (options["json"]) sayJson(told);
    else {
      say(`${told.title} 办事指南（${told.on}）`);
      say(`\n【谁可以申请】${told.who}`);
      say("\n【条件】");
      sayCondition(told.conditions, 1);
      saySection("结果", told.gives);
      saySection("怎么算", told.amount);
      saySection("当地标准", told.standards);
      saySection("要带的材料", told.papers);
      saySection("由办理机关查询、不用自己证明的", told.lookedUp);
      saySection("步骤", told.steps);
      saySection("期限", told.limits);
      saySection("不服决定怎么办", told.remedies);
      if (told.toConfirm) say("\n标有“依据待确认”的内容尚未核对文本，以当地公布的规定为准。");
    }
    return Promise.resolve(0);
  },
};
