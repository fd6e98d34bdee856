/** Addresses under which a citizen reads the own rows, or those of the person acted for. */
export const ownPath = (path: string, behalf: number | null): string =>
  `/api/citizen/${path}${behalf === null ? "" : `?forPerson=${behalf}`}`;

const outcomes: Readonly<Record<string, string>> = {
  granted: "同意",
  refused: "不同意",
  withdrawn: "已撤回",
  terminated: "已终止办理",
  kept: "继续给予",
  adjusted: "调整金额",
  suspended: "暂停发放",
  resumed: "恢复发放",
  gradualExit: "给予渐退期",
  stopped: "停发",
};

export const outcomeWords = (outcome: string): string => outcomes[outcome] ?? "已作出变更决定";

/** Whether anything is paid by a decision with this outcome. */
export const paysAnything = (outcome: string): boolean => !["refused", "suspended", "stopped"].includes(outcome);
