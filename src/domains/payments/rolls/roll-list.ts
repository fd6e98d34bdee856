/** 发放花名册 · A roll as a list: to hang up, to sign, to compare. Accounts by their last figures, people without numbers. */
import type { ExportList } from "#kernel/exchange";
import { showFen } from "#policy";
import { lineKinds, linesOf, lineStates, whyOfLine, type LineRow } from "./lines-of.ts";

const PAGE = 1_000;
export const rollList = ({ rollId, title }: { rollId: number; title: string }): ExportList<LineRow> => ({
  id: "roll",
  title,
  columns: [
    { label: "序号", of: ({ lineNo }) => lineNo, width: 8 },
    { label: "领款人", of: ({ name }) => name ?? "（受保护）" },
    { label: "办件编号", of: ({ caseNo }) => caseNo, width: 24 },
    { label: "所属月份", of: ({ forMonth }) => forMonth },
    { label: "类别", of: ({ kind }) => lineKinds[kind], width: 8 },
    { label: "金额（元）", of: ({ amountFen }) => showFen(amountFen) },
    { label: "开户银行", of: ({ bank }) => bank, width: 20 },
    { label: "账号尾号", of: ({ tail }) => tail, width: 10 },
    { label: "状态", of: ({ state }) => lineStates[state], width: 10 },
    { label: "暂缓或退回原因", of: whyOfLine, width: 28 },
    { label: "签收", of: () => null, width: 16 },
  ],
  pages: async function* (tx) {
    for (let after = 0; ;) {
      const rows = await linesOf(tx, { rollId, after, limit: PAGE });
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.lineNo;
    }
  },
  subjectsOf: ({ caseId, name, personId }) => [
    { kind: "case", id: caseId },
    ...(name === null ? [] : [{ kind: "person" as const, id: personId }]),
  ],
});
