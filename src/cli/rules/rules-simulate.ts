/** xiangmin rules simulate · what other standards would change in a place. */
import { serviceOn } from "#domains";
import { readChanges, simulate } from "#domains/simulations";
import { asOwner } from "#kernel/database";
import { resolve } from "#kernel/places";
import type { SimulatedChange, SimulatedGroup, SimulationWire } from "#wire";
import { textOption, WrongUse, type Command } from "../command.ts";
import { progress, say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

const HUNAN = "430000";

/** "mla.standard/rural=560", "mla.standard/urban=+8%", "mla.work.rate=80". */
const readSet = (text: string): SimulatedChange => {
  const found = /^([\w.-]+)(?:\/([\w-]+))?=(.+)$/.exec(text);
  const [, code, category, to] = found ?? [];
  if (code === undefined || to === undefined)
    throw new WrongUse(`看不懂“${text}”，请写成 代码/类别=数值 或 代码/类别=+8%`);
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(to)?.[1];
  return {
    code,
    category: category ?? null,
    ...(percent === undefined ? { amount: to, percent: null } : { amount: null, percent: Number(percent) }),
  };
};

const row = ({ name, cases, persons, before, after, lost, raised, lowered, gained }: SimulatedGroup) => ({
  地区: name,
  在保: cases,
  人数: persons,
  现行: before.yuan,
  调整后: after.yuan,
  不再符合: lost,
  增加: raised,
  减少: lowered,
  新符合: gained,
  资料不全: after.open,
});

const sayResult = ({ title, on, place, groups, total, because }: SimulationWire): void => {
  say(`${title}　${place}　核算日 ${on}`);
  console.table([...groups.map(row), row({ ...total, name: "合计" })]);
  for (const { label, cases } of because) say(`不再符合：${label}　${cases} 户`);
};

export const rulesSimulate: Command = {
  name: "rules simulate",
  takes: "SERVICE STANDARD=VALUE…",
  summary:
    "测算标准调整对在保对象和近一年不予确认对象的影响，不写入任何内容；标准写作 代码/类别=数值，或 代码/类别=+8%（四舍五入到元）",
  options: {
    division: { type: "string" },
    on: { type: "string" },
    json: { type: "boolean" },
  },
  optionHelp: {
    division: "区划代码，默认全省（430000）",
    on: "核算日，默认今天",
    json: "以 JSON 输出",
  },
  run: ({ args: [id, ...sets], options }) =>
    besideServer(async ({ database, clock }) => {
      const on = textOption(options, "on") ?? clock.today();
      const service = id === undefined ? null : serviceOn(id, on);
      if (!service) throw new WrongUse(`${on} 没有服务“${id ?? ""}”`);
      if (sets.length === 0) throw new WrongUse("请写明要调整的标准，例如 mla.standard/rural=+8%");
      const read = readChanges(service, sets.map(readSet));
      if (!read.ok) throw new WrongUse(read.issues.map(({ at, says }) => `${at}：${says}`).join("；"));
      const code = textOption(options, "division") ?? HUNAN;
      const [here] = await asOwner(database, (tx) => resolve(tx, code, { asOf: clock.today() }));
      if (!here) throw new WrongUse(`没有代码为 ${code} 的区划`);
      const { unitId, name } = here.unit;
      const unit = { unitId, name };
      const reached = (done: number, total: number): Promise<void> => {
        progress(`已测算 ${done} / ${total} 件`, done >= total);
        return Promise.resolve();
      };
      const result = await simulate(database, { service, on, unit, changes: read.value }, { reached });
      if (options["json"]) sayJson(result);
      else sayResult(result);
      return 0;
    }),
};
