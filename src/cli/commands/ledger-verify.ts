/** xiangmin ledger verify · checks every book and names the first posting that is broken; the audit that holds its seals is checked with it. */
import { verify } from "#kernel/audit";
import { verifyBooks } from "#kernel/book";
import type { Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const ledgerVerify: Command = {
  name: "ledger verify",
  takes: "",
  summary: "核验账簿：借贷、余额、限额和封存的摘要，指出第一笔被改动的分录",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ options }) =>
    besideServer(async ({ database, keys, home }) => {
      const books = await verifyBooks(database);
      const audit = await verify(database, keys, { home });
      if (options["json"]) sayJson({ books, audit });
      else {
        say(books.says);
        say(audit.says);
      }
      return books.sound && audit.sound ? 0 : 1;
    }),
};
