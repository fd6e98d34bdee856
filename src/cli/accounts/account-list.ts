/** xiangmin account list · who may sign in, who is locked, whose account has ended. */
import { isRole, roles } from "#kernel/access";
import type { Clock } from "#kernel/clock";
import { administer, isEnded, listAccounts } from "#platform";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

type Account = Awaited<ReturnType<typeof listAccounts>>[number];

const state = (account: Account, clock: Clock): "ended" | "locked" | "active" => {
  const { lockedUntil } = account;
  if (isEnded(account, clock.today())) return "ended";
  return lockedUntil !== null && lockedUntil > clock.now() ? "locked" : "active";
};
const words = { ended: "已停用", locked: "暂停登录", active: "正常" } as const;

export const accountList: Command = {
  name: "account list",
  takes: "",
  summary: "列出全部账号、岗位、单位和状态",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async (platform) => {
      const accounts = (await administer(platform, listAccounts)).map((account) => {
        const { login, name, role, officeId, officeName, endsOn } = account;
        return { login, name, role, officeId, officeName, endsOn, state: state(account, platform.clock) };
      });
      if (options["json"]) sayJson(accounts);
      else
        for (const { login, name, role, officeName, state: now } of accounts)
          say([login, name, isRole(role) ? roles[role].label : role, officeName, words[now]].join("\t"));
      return 0;
    }),
};
