/** The proposal and its proof. Types only. */
import type { Day, Yuan } from "./basics.ts";

export interface CitationWire {
  instrument: string; // "DB57"
  title: string; // 最低生活保障审核确认办法
  number: string; // 民发〔2021〕57号
  article: string; // 第十三条第一款
  gist: string; // what the article is about, paraphrased
  confirmed: boolean; // false: show 待确认
}
/** Which member, counted from 0. */
export interface MemberAt {
  position: number;
  name: string | null;
}
/** Which line of which list, counted from 0; `name` is its first choice in words, e.g. 工资. */
export interface LineAt {
  list: string;
  position: number;
  name: string | null;
}
export interface ProofNode {
  label: string;
  /** The rule in words with its parts named, e.g. "月人均收入低于低保标准". */
  rule: string;
  /** Filled in with the numbers, e.g. "391.33元 低于 525.00元". */
  filled: string;
  /** true / false for truths, shown text for amounts; null when not known yet. */
  value: string | boolean | null;
  kind: string;
  law: CitationWire[];
  /** For a term about one member: who. */
  member?: MemberAt;
  /** For a term about one line of a list: which. */
  line?: LineAt;
  /** Given where a term is explained that is named elsewhere too. */
  no?: number;
  /** Explained at the node with this `no`; only named here, without articles and parts. */
  see?: number;
  parts: ProofNode[];
}
export interface MissingFact {
  at: string; // "household.members[1].income"
  label: string;
  askedOf: string; // "applicant", or the kind of office that finds it
  member?: MemberAt;
  line?: LineAt;
}
export interface ParameterUsed {
  code: string;
  label: string;
  office: string; // name of the place that set it
  category: string | null;
  shown: string;
  documentNo: string | null;
  validFrom: Day | null;
  confirmed: boolean;
}
/** How a service ends: money each month, money once, or a document; and how its outcomes are called. */
export interface OutcomeWire {
  kind: "month" | "once" | "document";
  granted: string; // 予以确认
  refused: string; // 不予确认
}
export interface ProposalWire {
  service: string;
  title: string;
  edition: Day;
  on: Day;
  eligible: boolean | null;
  pays: Yuan | null;
  /** No amount is explained where none is paid. */
  proof: { eligible: ProofNode; pays: ProofNode | null };
  /** `issues`: the document issued where no money is paid. */
  outcome: OutcomeWire & { issues: string | null };
  /** The office that decides; with the reason where it depends on the case, null while that is not known. */
  decides: { office: string | null; label: string | null; proof: ProofNode | null };
  missing: MissingFact[];
  /** Every unknown fact that can still change the answer, also where others must be found first; empty once nothing can. */
  open: MissingFact[];
  /** The smallest changes of one fact that would turn the answer, nearest first; empty while it is not known. */
  nearest: string[];
  parameters: ParameterUsed[];
  /** The published edition a decision rests on; absent while something is only tried. */
  rules?: { digest: string; operators: number };
}
