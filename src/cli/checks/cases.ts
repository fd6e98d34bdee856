/** Folds every case anew and compares it with the columns that lists read. */
import { serviceOn } from "#domains";
import { refoldAll } from "#kernel/cases";
import { asOwner } from "#kernel/database";
import type { Platform } from "#platform";
import type { Finding } from "./finding.ts";

/** As many as a person reads at once. */
const SHOWN = 5;

export const checkCases = async ({ database, calendar }: Platform): Promise<Finding> => {
  const { cases, differences } = await asOwner(database, (tx) => refoldAll(tx, { calendar, serviceOn }));
  if (differences.length === 0)
    return { name: "cases", ok: true, says: `办件 ${cases} 件，状态与办理经过一致`, next: null };
  const shown = differences.slice(0, SHOWN).map(({ caseNo, field }) => `${caseNo} 的 ${field}`);
  return {
    name: "cases",
    ok: false,
    says: `办件 ${cases} 件，有 ${differences.length} 处状态与办理经过不一致：${shown.join("、")}${differences.length > SHOWN ? " 等" : ""}`,
    next: "办理经过是依据，状态列是由它算出的；请保留现场，把本结果报告给维护人员",
  };
};
