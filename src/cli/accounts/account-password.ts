/** xiangmin account password · a new password, typed unseen or read from standard input. */
import { resetPasswordOf } from "#platform";
import { argument, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { readSecrets } from "../read-secret.ts";
import { besideServer } from "../with-platform.ts";

export const accountPassword: Command = {
  name: "account password",
  takes: "LOGIN",
  summary: "重设密码并结束其全部登录；密码在终端输入（不显示）或从标准输入读取",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: async ({ args, options }) => {
    const login = argument(args, "登录名");
    const { password } = await readSecrets(login);
    return besideServer(async (platform) => {
      const changed = await resetPasswordOf(platform, { login, password });
      if (options["json"]) sayJson(changed);
      else say(`已重设 ${login} 的密码，已结束 ${changed.sessions} 个登录；下次登录须自己改密码`);
      return 0;
    });
  },
};
