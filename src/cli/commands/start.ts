/** xiangmin start · database, first demonstration data, pages and interfaces on one address. */
import { logLevels, startInstance, type Instance, type LogLevel } from "#server";
import { homeOf } from "#platform";
import { numberOption, textOption, type Command } from "../command.ts";
import { metricsToken, oneOf, trustedGateways } from "../environment.ts";
import { note, noteProblem, progress, say } from "../print.ts";

/** Ends once, however often the operator asks. */
const untilAsked = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => resolve(signal));
  });

/** Exit code of a server whose embedded database died for good. */
const LOST = 4;
/** ms; a statement that does not end must not keep a stopped server from ending. */
const LAST_MOMENTS = 2_000;

/** Runs until it is asked to stop or has lost its database. */
const serve = async (instance: Instance): Promise<number> => {
  const lost = await Promise.race([untilAsked().then(() => null), instance.lost]);
  if (lost) noteProblem(lost.toWire());
  note("正在停止…");
  await instance.stop();
  const code = lost ? LOST : 0;
  setTimeout(() => process.exit(code), LAST_MOMENTS).unref();
  return code;
};

export const start: Command = {
  name: "start",
  takes: "",
  summary: "启动平台：首次启动自动建库并生成演示数据，打印访问地址",
  options: {
    port: { type: "string" },
    host: { type: "string" },
    people: { type: "string" },
    "no-demo": { type: "boolean" },
    "no-pages": { type: "boolean" },
    log: { type: "string" },
    "trust-proxy": { type: "string" },
  },
  optionHelp: {
    port: "端口，默认 3000（也可用环境变量 PORT）",
    host: "监听地址，默认 127.0.0.1；演示账号只允许本机访问",
    people: "首次启动生成的演示人口，默认 45000（两个完整乡镇）",
    "no-demo": "不生成演示数据",
    "no-pages": "只提供接口，不提供页面",
    log: `日志详细程度：${logLevels.join("、")}；用 DATABASE_URL 时默认 info，否则 warn`,
    "trust-proxy": "可信网关的地址或网段，逗号分隔（也可用环境变量 XIANGMIN_TRUST_PROXY）；不设则不采信转发头",
  },
  run: async ({ options }) => {
    const url = process.env["DATABASE_URL"];
    const began = performance.now();
    const instance = await startInstance({
      home: homeOf(process.env),
      ...(url ? { url } : {}),
      host: textOption(options, "host") ?? "127.0.0.1",
      port: numberOption({ port: process.env["PORT"], ...options }, "port", { fallback: 3000, min: 0, max: 65_535 }),
      logLevel: oneOf<LogLevel>("log", textOption(options, "log"), logLevels) ?? (url ? "info" : "warn"),
      trustProxy: trustedGateways(textOption(options, "trust-proxy") ?? process.env["XIANGMIN_TRUST_PROXY"]),
      metricsToken: metricsToken(process.env["XIANGMIN_METRICS_TOKEN"]),
      people: options["no-demo"]
        ? 0
        : numberOption(options, "people", { fallback: 45_000, min: 2_000, max: 70_000_000 }),
      pages: !options["no-pages"],
      onBackend: (says) => note(`数据库：${says}`),
      onProgress: progress,
    });
    say(`湘民已就绪（${((performance.now() - began) / 1000).toFixed(1)} 秒）：${instance.address}`);
    return serve(instance);
  },
};
