/** xiangmin account drop-factor · takes a lost second factor off an account. */
import { removeLostFactor } from "#platform";
import { argument, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const accountDropFactor: Command = {
  name: "account drop-factor",
  takes: "LOGIN",
  summary: "解除丢失的动态验证码并结束其全部登录；请先当面核对持有人",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args, options }) =>
    besideServer(async (platform) => {
      const removed = await removeLostFactor(platform, { login: argument(args, "登录名") });
      if (options["json"]) sayJson(removed);
      else say(`已解除 ${removed.login} 的动态验证码，已结束 ${removed.sessions} 个登录；须用的岗位登录后先重新启用`);
      return 0;
    }),
};
