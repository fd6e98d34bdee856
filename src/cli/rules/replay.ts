/** xiangmin replay · works the decisions of a case out again from their own edition, values and facts. */
import { serviceOn } from "#domains";
import { replayDecisions, type Replayed } from "#kernel/cases";
import { sql, within, WHOLE_PROVINCE } from "#kernel/database";
import { argument, WrongUse, type Command } from "../command.ts";
import { say } from "../print.ts";
import { besideServer } from "../with-platform.ts";

/** Where two texts begin to differ, with a little of both. */
const difference = (signed: string, replayed: string): string => {
  let at = 0;
  while (at < signed.length && signed[at] === replayed[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `第 ${at + 1} 字起不同\n    签发时：…${signed.slice(from, at + 40)}…\n    现复算：…${replayed.slice(from, at + 40)}…`;
};

const isSame = ({ signed, replayed }: Replayed): boolean => replayed === null || signed === replayed;

const says = (one: Replayed): string => {
  const { decision, documentNo, edition, signed, replayed } = one;
  const called = `第 ${decision} 次决定（${documentNo}）`;
  if (replayed === null) return `－ ${called}：作出时还没有公布规则版本，不能复算`;
  return isSame(one)
    ? `✓ ${called}：按版本 ${edition?.slice(0, 8)} 复算，与签发时逐字节一致`
    : `✗ ${called}：按版本 ${edition?.slice(0, 8)} 复算，${difference(signed, replayed)}`;
};

export const replay: Command = {
  name: "replay",
  takes: "CASE",
  summary: "用作出决定时的规则版本、当地标准和事实重新计算，核对与签发内容逐字节一致；CASE 是案号",
  options: {},
  optionHelp: {},
  run: ({ args }) => {
    const caseNo = argument(args, "案号");
    return besideServer(({ database, calendar }) =>
      within(database, WHOLE_PROVINCE, async (tx) => {
        const found = await sql<{
          id: number;
        }>`select case_id as id from cases.case_file where case_no = ${caseNo}`.execute(tx);
        const [row] = found.rows;
        if (!row) throw new WrongUse(`没有案号为 ${caseNo} 的案件`);
        const decisions = await replayDecisions(tx, { calendar, serviceOn }, row.id);
        for (const one of decisions) say(says(one));
        if (decisions.length === 0) say("此案还没有决定");
        return decisions.every(isSame) ? 0 : 1;
      }),
    );
  },
};
