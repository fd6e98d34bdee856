/** xiangmin rules verify · interpreter = SQL = columnar loop = closures on random households, for every service. */
import { services } from "#domains";
import { verifyRules, type Verdict } from "#equality";
import { openDatabase, type Database } from "#kernel/database";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberOption, WrongUse, type Command } from "../command.ts";
import { progress, say, sayJson } from "../print.ts";

/** A database of its own: the proof needs no data, and the instance may be running. */
const withScratch = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  try {
    const database = await openDatabase({ home });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

export const rulesVerify: Command = {
  name: "rules verify",
  takes: "[SERVICE]",
  summary: "用随机家庭验证规则的解释执行、批量 SQL、列式循环、闭包结果一致；不一致时给出最小的一户",
  options: { households: { type: "string" }, seed: { type: "string" }, json: { type: "boolean" } },
  optionHelp: { households: "每个服务的户数，默认 100000", seed: "随机种子，默认 1", json: "以 JSON 输出" },
  run: async ({ args: [id], options }) => {
    const amount = numberOption(options, "households", { fallback: 100_000, min: 1, max: 100_000_000 });
    const seed = numberOption(options, "seed", { fallback: 1, min: 0, max: 2_147_483_647 });
    const chosen = services.filter((service) => id === undefined || service.id === id);
    if (chosen.length === 0) throw new WrongUse(`没有服务“${id}”`);
    return withScratch(async (database) => {
      const verdicts: (Verdict & { service: string; seed: number })[] = [];
      for (const service of chosen) {
        const onProgress = (done: number): void =>
          progress(`${service.title}：已验证 ${done} / ${amount} 户`, done >= amount);
        const verdict = await verifyRules(database, service, { amount, seed, onProgress });
        verdicts.push({ service: service.id, seed, ...verdict });
        if (!options["json"]) say(verdictLine(service.title, verdict));
      }
      if (options["json"]) sayJson(verdicts);
      return verdicts.every(({ difference }) => difference === null) ? 0 : 1;
    });
  },
};

const verdictLine = (title: string, { households, granted, refused, unknown, difference }: Verdict): string =>
  difference === null
    ? `✓ ${title}：${households} 户一致（给予 ${granted}，不予 ${refused}，尚不能判断 ${unknown}）`
    : `✗ ${title}：结果不一致，最小的一户：\n${JSON.stringify(difference, null, 2)}`;
