/** 投诉、复议、诉讼. Types only. */
import type { Day } from "./basics.ts";

/** One appeal in the case it is about. */
export interface AppealWire {
  nth: number;
  kind: "complaint" | "review" | "suit";
  kindLabel: string;
  /** Number of the decision; null: about something else. */
  decision: number | null;
  filedOn: Day;
  filedBy: string;
  /** Filed after its last day, as far as is known; whoever reviews it judges that. */
  late: boolean;
  /** What is due next: the answer, then the end. */
  dueOn: Day | null;
  /** Days until then; negative when overdue. */
  daysLeft: number | null;
  answeredOn: Day | null;
  outcomeLabel: string | null;
  endedOn: Day | null;
}
/** One line of the register. */
export interface AppealRowWire extends AppealWire {
  caseId: number;
  caseNo: string;
  applicantName: string;
  place: string;
}
