/** Until when a change of divisions must be carried out. */
import { addMonths } from "#kernel/calendar";
import type { Day } from "#wire";

/**
 * 行政区划管理条例 第十五条: within 12 months of approval; 6 more when the approving authority extends it. The corresponding day
 * itself is the limit, not moved by holidays.
 * @example completionLimit("2017-04-09", { extended: false }) // "2018-04-09"
 */
export const completionLimit = (approvedOn: Day, { extended }: { extended: boolean }): Day =>
  addMonths(approvedOn, extended ? 18 : 12);
