/** npm run bench -- NAME [--json] [--scale N] [--runs N] */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Benchmark } from "./bench.ts";
import { reverify } from "./reverify.ts";
import { rules } from "./rules.ts";

const benchmarks: readonly Benchmark[] = [rules, reverify];

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean" },
    scale: { type: "string", default: "1" },
    runs: { type: "string", default: "5" },
  },
  allowPositionals: true,
});
const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) {
  console.error(
    `没有名为 ${positionals.join(" ")} 的基准；可用的有：\n${benchmarks.map(({ name, summary }) => `  ${name}  ${summary}`).join("\n")}`,
  );
  process.exitCode = 2;
}
for (const benchmark of chosen) {
  const figures = await benchmark.run({ scale: Number(values.scale), runs: Math.max(5, Number(values.runs)) });
  if (values.json) for (const figure of figures) console.log(JSON.stringify({ bench: benchmark.name, ...figure }));
  else {
    console.log(
      `${benchmark.name}: ${benchmark.summary}（${availableParallelism()} 核，Node ${process.version}，每项 ${Math.max(5, Number(values.runs))} 次取中位数）`,
    );
    console.table(
      figures.map(({ name, size, median_ms, yardstick, ratio, rss_mb }) => ({
        name,
        size,
        "median ms": +median_ms.toFixed(1),
        yardstick,
        ratio: +ratio.toFixed(2),
        "rss MB": rss_mb,
      })),
    );
  }
}
