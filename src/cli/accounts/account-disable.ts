/** xiangmin account disable · ends an account and its sessions at once. */
import { disableAccount } from "#platform";
import { argument, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const accountDisable: Command = {
  name: "account disable",
  takes: "LOGIN",
  summary: "停用账号：立即结束其全部登录，今后不能再登录；办理记录保留",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args, options }) =>
    besideServer(async (platform) => {
      const ended = await disableAccount(platform, { login: argument(args, "登录名") });
      if (options["json"]) sayJson(ended);
      else say(`账号 ${ended.login} 自 ${ended.endsOn} 起停用，已结束 ${ended.sessions} 个登录`);
      return 0;
    }),
};
