/** xiangmin receipt verify · proves a receipt of evidence from its file alone: no database, no network. */
import { readFileSync } from "node:fs";
import { systemClock } from "#kernel/clock";
import { readReceipt, verifyReceipt } from "#kernel/evidence";
import { WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";

const contentOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8")) as unknown;
  } catch (error) {
    throw new WrongUse(`读不出 ${file}：${error instanceof SyntaxError ? "不是 JSON 文件" : "文件不存在或不可读"}`);
  }
};

export const receiptVerify: Command = {
  name: "receipt verify",
  takes: "FILE.json",
  summary: "核验查询回执（不需要数据库）：签名、记录是否被改动、是否仍在有效期；FILE 为 - 时读标准输入",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args: [file], options }) => {
    if (file === undefined) throw new WrongUse("请给出回执文件，例如 xiangmin receipt verify receipt.json");
    const receipt = readReceipt(contentOf(file));
    if (receipt === null) throw new WrongUse(`${file} 不是查询回执`);
    const verdict = verifyReceipt(receipt, systemClock.today());
    const { statement, hit, publicKey } = receipt;
    if (options["json"]) sayJson({ verdict, statement, hit, publicKey });
    else if (verdict.sound) {
      say(
        `回执有效：${statement.department}“${statement.sourceTitle}”，数据日期 ${statement.asOf}，第 ${hit.rowNo} 行`,
      );
      say(`记录：${hit.record}`);
      say(
        verdict.fresh
          ? `在有效期内（至 ${statement.freshUntil}）`
          : `已过有效期（至 ${statement.freshUntil}），不能再说明现状`,
      );
      say(`公钥：${publicKey}（请与发证机关公布的一致）`);
    } else say(`回执无效：${verdict.says}`);
    return Promise.resolve(verdict.sound ? 0 : 1);
  },
};
