/** xiangmin account add · an official's account; its secrets come from the terminal or standard input. */
import { administrators, isRole, roles } from "#kernel/access";
import { addAccount } from "#platform";
import { argument, numberOption, requiredOption, WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { readSecrets } from "../read-secret.ts";
import { besideServer } from "../with-platform.ts";

const offered = Object.entries(roles)
  .map(([role, { label }]) => `${role} ${label}`)
  .join("、");

export const accountAdd: Command = {
  name: "account add",
  takes: "LOGIN",
  summary: "开设账号；密码（三员还有身份证号）在终端输入（不显示）或从标准输入逐行读取",
  options: {
    name: { type: "string" },
    role: { type: "string" },
    office: { type: "string" },
    json: { type: "boolean" },
  },
  optionHelp: {
    name: "持有人姓名",
    role: `岗位：${offered}`,
    office: "单位编号，见 office list",
    json: "以 JSON 输出",
  },
  run: async ({ args, options }) => {
    const login = argument(args, "登录名");
    const fullName = requiredOption(options, "name");
    const role = requiredOption(options, "role");
    requiredOption(options, "office");
    const officeId = numberOption(options, "office", { fallback: 0, min: 1, max: 2_147_483_647 });
    if (!isRole(role)) throw new WrongUse(`没有岗位“${role}”；可用的有：${offered}`);
    const secrets = await readSecrets(login, { identity: administrators.includes(role) });
    return besideServer(async (platform) => {
      const account = await addAccount(platform, { login, fullName, role, officeId, ...secrets });
      const { accountId, name, officeName } = account;
      if (options["json"]) sayJson({ accountId, login, name, role, officeId, officeName });
      else say(`已开设账号 ${login}：${name}，${officeName}，${roles[role].label}；首次登录须自己改密码`);
      return 0;
    });
  },
};
