/** xiangmin seed · a synthetic province of any size, the same for the same seed. */
import { problem } from "#kernel/problems";
import { seedProvince } from "#province";
import { numberOption, type Command } from "../command.ts";
import { progress, say, sayJson } from "../print.ts";
import { withPlatform } from "../with-platform.ts";

const notOnProduction = problem(
  "cli.seed-on-production",
  403,
  "演示数据含公开密码的账号，不能写入 DATABASE_URL 指定的数据库",
  "请去掉 DATABASE_URL，在内嵌数据库中生成演示数据",
);

export const seed: Command = {
  name: "seed",
  takes: "",
  summary: "在空库中生成合成的演示人口、单位、账号和办件（不含任何真实个人信息）",
  options: { people: { type: "string" }, seed: { type: "string" }, json: { type: "boolean" } },
  optionHelp: {
    people: "人口数，默认 45000（两个完整乡镇）",
    seed: "随机种子，默认 1；同一种子结果相同",
    json: "以 JSON 输出数量",
  },
  run: ({ options }) =>
    withPlatform(async (platform) => {
      if (!platform.mayDemonstrate) throw notOnProduction({});
      const people = numberOption(options, "people", { fallback: 45_000, min: 2_000, max: 70_000_000 });
      const summary = await seedProvince(platform, {
        people,
        seed: numberOption(options, "seed", { fallback: 1, min: 0, max: 2_147_483_647 }),
        onProgress: progress,
      });
      const counted = { people: summary.people, households: summary.households, cases: summary.cases };
      if (options["json"]) sayJson(counted);
      else say(`已生成 ${counted.people} 人、${counted.households} 户、${counted.cases} 件办件`);
      return 0;
    }),
};
