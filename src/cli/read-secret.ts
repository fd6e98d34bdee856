/** Reads secrets from the terminal without showing them, or from standard input: an argument would stand in the list of processes. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { WrongUse } from "./command.ts";
import { note } from "./print.ts";

const INTERRUPTED = 130;

/** What the terminal would echo goes here. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const typed = async (prompt: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  terminal.once("SIGINT", () => {
    terminal.close();
    process.exit(INTERRUPTED);
  });
  process.stderr.write(prompt);
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    note("");
  }
};

const piped = async (wanted: number): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    lines.push(line);
    if (lines.length === wanted) return lines;
  }
  throw new WrongUse(`标准输入中缺少密码${wanted > 1 ? "或身份证号" : ""}：每项一行，或在终端中运行后输入`);
};

const typedPassword = async (login: string): Promise<string> => {
  const first = await typed(`“${login}”的新密码（不显示）：`);
  if ((await typed("再输入一次：")) !== first) throw new WrongUse("两次输入的密码不同，没有改动");
  return first;
};

/** One secret that others have given out, e.g. a client's; it is not typed twice. */
export const readSecret = async (prompt: string): Promise<string> => {
  const secret = process.stdin.isTTY ? await typed(prompt) : ((await piped(1))[0] ?? "");
  if (secret === "") throw new WrongUse("密钥是空的，没有改动");
  return secret;
};

/**
 * The new password, typed twice at a terminal, else the first line of standard input; and, where asked, the holder's
 * identity number, else the second line.
 * @throws WrongUse when the two passwords differ or a line is missing
 */
export const readSecrets = async (
  login: string,
  { identity = false }: { identity?: boolean } = {},
): Promise<{ password: string; idNumber: string | null }> => {
  if (process.stdin.isTTY) {
    const password = await typedPassword(login);
    return { password, idNumber: identity ? await typed("持有人身份证号（不显示）：") : null };
  }
  const [password = "", idNumber = null] = await piped(identity ? 2 : 1);
  return { password, idNumber };
};
