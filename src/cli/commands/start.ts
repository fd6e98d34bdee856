/** xiangmin start · database, first demonstration data, pages and interfaces on one address. */
import { startInstance } from "#server";
import { homeOf } from "#platform";
import { numberOption, textOption, type Command } from "../command.ts";
import { note, progress, say } from "../print.ts";

/** Ends once, however often the operator asks. */
const untilAsked = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => resolve(signal));
  });

export const start: Command = {
  name: "start",
  takes: "",
  summary: "启动平台：首次启动自动建库并生成演示数据，打印访问地址",
  options: {
    port: { type: "string" },
    host: { type: "string" },
    people: { type: "string" },
    "no-demo": { type: "boolean" },
  },
  optionHelp: {
    port: "端口，默认 3000（也可用环境变量 PORT）",
    host: "监听地址，默认 127.0.0.1；演示账号只允许本机访问",
    people: "首次启动生成的演示人口，默认 8000",
    "no-demo": "不生成演示数据",
  },
  run: async ({ options }) => {
    const url = process.env["DATABASE_URL"];
    const began = performance.now();
    const instance = await startInstance({
      home: homeOf(process.env),
      ...(url ? { url } : {}),
      host: textOption(options, "host") ?? "127.0.0.1",
      port: numberOption({ port: process.env["PORT"], ...options }, "port", { fallback: 3000, min: 0, max: 65_535 }),
      people: options["no-demo"]
        ? 0
        : numberOption(options, "people", { fallback: 8_000, min: 2_000, max: 70_000_000 }),
      onBackend: (says) => note(`数据库：${says}`),
      onProgress: progress,
    });
    say(`湘民已就绪（${((performance.now() - began) / 1000).toFixed(1)} 秒）：${instance.address}`);
    await untilAsked();
    note("正在停止…");
    await instance.stop();
    return 0;
  },
};
