/** xiangmin provider add · a provider of identities; its secret comes from the terminal or standard input. */
import { addProvider } from "#platform";
import { argument, requiredOption, textOption, WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { readSecret } from "../read-secret.ts";
import { besideServer } from "../with-platform.ts";

export const providerAdd: Command = {
  name: "provider add",
  takes: "NAME",
  summary: "登记或更换统一身份认证；客户端密钥在终端输入（不显示）或从标准输入读取",
  options: {
    kind: { type: "string" },
    label: { type: "string" },
    issuer: { type: "string" },
    "client-id": { type: "string" },
    redirect: { type: "string" },
    "id-claim": { type: "string" },
    json: { type: "boolean" },
  },
  optionHelp: {
    kind: "official 工作人员、citizen 群众",
    label: "登录页上的名称",
    issuer: "认证平台的地址（OpenID Connect issuer）",
    "client-id": "在认证平台登记的客户端",
    redirect: "回调地址：https://本平台域名/api/oidc/NAME/callback",
    "id-claim": "身份证号所在的项，只用于群众",
    json: "以 JSON 输出",
  },
  run: async ({ args, options }) => {
    const provider = argument(args, "名称");
    const kind = requiredOption(options, "kind");
    if (kind !== "official" && kind !== "citizen")
      throw new WrongUse(`--kind 应为 official 或 citizen，收到的是“${kind}”`);
    const given = {
      provider,
      kind,
      label: requiredOption(options, "label"),
      issuer: requiredOption(options, "issuer"),
      clientId: requiredOption(options, "client-id"),
      redirectUri: requiredOption(options, "redirect"),
      idClaim: textOption(options, "id-claim") ?? null,
    } as const;
    const clientSecret = await readSecret(`“${provider}”的客户端密钥（不显示）：`);
    return besideServer(async (platform) => {
      const added = await addProvider(platform, { ...given, clientSecret });
      if (options["json"]) sayJson(added);
      else say(`已登记统一身份认证 ${provider}（${added.label}），登录页随即可用`);
      return 0;
    });
  },
};
