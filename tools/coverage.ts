/** Keeps docs/coverage.md honest: every demand of the plan once, with a state and code that exists. `--check` compares instead of writing. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, root, settle, table } from "./documents/settle.ts";

const file = "docs/coverage.md";
const families = [
  { letter: "S", name: "信息系统和平台", count: 58, digits: 2 },
  { letter: "B", name: "业务和流程", count: 400, digits: 3 },
  { letter: "I", name: "主要指标", count: 15, digits: 2 },
] as const;

interface Row {
  readonly id: string;
  readonly where: string;
  readonly state: string;
}

const text = readFileSync(join(root, file), "utf8");
const rows: readonly Row[] = [...text.matchAll(/^\| ([SBI]\d+) \| .+ \| (.+) \| (.+) \|$/gm)].map(
  ([, id = "", where = "", state = ""]) => ({ id, where, state }),
);

const stateOf = ({ state }: Row): "works" | "partly" | "not yet" | null => {
  if (state === "works" || state === "not yet") return state;
  return /^partly \(.+\)$/.test(state) ? "partly" : null;
};

const expected = families.flatMap(({ letter, count, digits }) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, "0")}`),
);
for (const id of expected) {
  const found = rows.filter((row) => row.id === id).length;
  if (found !== 1) fail(`${file}：${id} 应当恰好出现一次，现有 ${found} 行`);
}
for (const { id } of rows) if (!expected.includes(id)) fail(`${file}：${id} 不是规划的编号，请核对`);

for (const row of rows) {
  const state = stateOf(row);
  const paths = [...row.where.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
  if (state === null)
    fail(`${file}：${row.id} 的状态“${row.state}”写法不对，只能是 works、partly (还缺什么) 或 not yet`);
  else if (state === "not yet" ? row.where !== "—" : paths.length === 0)
    fail(`${file}：${row.id} 的状态是 ${state}，代码一栏应当${state === "not yet" ? "写 —" : "列出代码所在"}`);
  for (const path of paths)
    if (!existsSync(join(root, path))) fail(`${file}：${row.id} 所列的 ${path} 不存在，请改正路径或状态`);
}

const counted = (of: readonly Row[]): readonly string[] =>
  (["works", "partly", "not yet"] as const).map((state) => String(of.filter((row) => stateOf(row) === state).length));

const summary = table(
  ["", "works", "partly", "not yet", "合计"],
  families.map(({ letter, name, count }) => [
    `${letter} ${name}`,
    ...counted(rows.filter(({ id }) => id.startsWith(letter))),
    String(count),
  ]),
);

settle(
  file,
  text.replace(/(<!-- counts -->\n)[\s\S]*?(<!-- \/counts -->)/, `$1\n${summary}\n\n$2`),
  "node tools/coverage.ts",
);
const [works, partly, notYet] = counted(rows);
process.stdout.write(`规划要求 ${rows.length} 条：works ${works}，partly ${partly}，not yet ${notYet}\n`);
