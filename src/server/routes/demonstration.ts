/** 演示账号 · Listed for anyone on this machine, only where the demonstration province is. */
import { WHOLE_PROVINCE, within } from "#kernel/database";
import { problem } from "#kernel/problems";
import { demonstrationAccounts } from "#province";
import { openRoute } from "../route.ts";

const notHere = problem("demonstration.none", 404, "本系统没有演示账号", "请用本单位分配的账号登录");

export const demonstrationRoutes = [
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/demo-accounts",
    tag: "登录",
    summary: "演示账号（仅限本机演示数据）",
    needs: "nobody",
    answers: "DemoAccount[]",
    handle: async ({ platform: { database, mayDemonstrate } }) => {
      const accounts = mayDemonstrate ? await within(database, WHOLE_PROVINCE, demonstrationAccounts) : [];
      if (accounts.length === 0) throw notHere({});
      return accounts;
    },
  }),
];
