/** xiangmin · the command line: finds the command, reads its options, ends with its code. */
import { parseArgs } from "node:util";
import { ProblemError } from "#kernel/problems";
import { WrongUse, type Command } from "./command.ts";
import { commands } from "./commands/index.ts";
import { note, noteProblem, say, sayJson } from "./print.ts";

const help = (): void => {
  say("湘民 xiangmin · 民政一体化平台命令行\n\n用法：xiangmin 命令 [参数] [选项]\n");
  for (const { name, takes, summary } of commands) say(`  ${`${name} ${takes}`.padEnd(34)}${summary}`);
  say("\n任何命令后加 --help 查看选项。退出码：0 完成；1 结果不合格；2 用法不对；3 未能完成；4 运行中失去数据库。");
};

const helpOf = ({ name, takes, summary, optionHelp }: Command): void => {
  say(`xiangmin ${name} ${takes}\n\n${summary}\n`);
  for (const [option, meaning] of Object.entries(optionHelp)) say(`  --${option.padEnd(24)}${meaning}`);
};

const find = (argv: readonly string[]): { command: Command; rest: string[] } | null => {
  for (const words of [2, 1]) {
    const command = commands.find(({ name }) => name === argv.slice(0, words).join(" "));
    if (command) return { command, rest: argv.slice(words) };
  }
  return null;
};

const runCommand = async (argv: readonly string[]): Promise<number> => {
  const found = find(argv);
  if (!found) {
    help();
    if (argv.length === 0 || argv[0] === "help" || argv[0] === "--help") return 0;
    note(`\n没有名为“${argv[0]}”的命令`);
    return 2;
  }
  const { command, rest } = found;
  if (rest.includes("--help")) {
    helpOf(command);
    return 0;
  }
  const { values, positionals } = parseArgs({ args: rest, options: command.options, allowPositionals: true });
  return command.run({ args: positionals, options: values as Record<string, string | boolean | undefined> });
};

const isWrongOption = (error: unknown): error is Error =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** `xiangmin … | head` closes our output early; that is no failure. */
process.stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  if (error instanceof ProblemError) {
    // A program that asked for JSON gets the refusal in the same way.
    if (process.argv.includes("--json")) sayJson({ problem: error.toWire() });
    noteProblem(error.toWire());
    process.exitCode = 3;
  } else if (error instanceof WrongUse || isWrongOption(error)) {
    note(`✗ ${error.message}\n  → 加 --help 查看用法`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
