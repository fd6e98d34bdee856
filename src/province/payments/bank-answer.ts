/** 代发银行模拟 · What a bank would answer about a roll: most payments arrive, a few come back. For demonstration and tests only. */
import type { LineRow } from "#domains/payments";
import { showFen } from "#policy";
import type { Random } from "../chance/random.ts";

const reasons = ["账户已销户", "账户状态异常", "户名不符"] as const;

/** `returnedShare` of the payments come back, each with one of the reasons that banks give. */
export const bankAnswer = (lines: readonly LineRow[], random: Random, returnedShare = 0.02): Buffer =>
  Buffer.from(
    [
      "行号,金额,结果,原因",
      ...lines
        .filter(({ state }) => state === "ready")
        .map(({ lineNo, amountFen }) => {
          const amount = showFen(amountFen);
          return random.chance(returnedShare)
            ? `${lineNo},${amount},失败,${random.pick(reasons)}`
            : `${lineNo},${amount},成功,`;
        }),
      "",
    ].join("\r\n"),
  );
