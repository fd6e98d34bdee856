/** Addresses under which a citizen reads the own rows, or those of the person acted for. */
export const ownPath = (path: string, behalf: number | null): string =>
  `/api/citizen/${path}${behalf === null ? "" : `?forPerson=${behalf}`}`;

const outcomes: Readonly<Record<string, string>> = {
  granted: "同意",
  refused: "不同意",
  withdrawn: "已撤回",
  terminated: "已终止办理",
};

/** Outcomes about a running support have their own names on the letter. */
export const outcomeWords = (outcome: string): string => outcomes[outcome] ?? "已作出变更决定";
