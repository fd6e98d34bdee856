/** xiangmin account unlock · lets an official who mistyped the password try again. */
import { unlockAccount } from "#platform";
import { argument, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const accountUnlock: Command = {
  name: "account unlock",
  takes: "LOGIN",
  summary: "解除因连续输错密码造成的暂停登录",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args, options }) =>
    besideServer(async (platform) => {
      const unlocked = await unlockAccount(platform, { login: argument(args, "登录名") });
      if (options["json"]) sayJson(unlocked);
      else say(unlocked.wasLocked ? `账号 ${unlocked.login} 可以登录了` : `账号 ${unlocked.login} 没有被暂停登录`);
      return 0;
    }),
};
