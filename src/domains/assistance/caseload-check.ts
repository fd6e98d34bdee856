/** 月度核对 · What the answers about a whole caseload say otherwise than the cases: differences for people to look into, never a decision. */
import type { HouseholdFacts } from "#policy";
import { assistanceRolls, deaths, funerals } from "#sources";
import { heldAgainst, type ComparedRecord, type Comparison } from "./held-against.ts";

export interface CaseloadFinding {
  /** The cause as lists group it. */
  readonly cause: string;
  readonly member: number | null;
  readonly declared: string | null;
  readonly found: string | null;
  readonly difference: string | null;
  /** What the office does about it. */
  readonly proposes: string;
}

/** Only what can mean that too much is paid, or to somebody who has died; less than declared is looked at in the yearly review. */
const matters = ({ verdict }: Comparison): boolean => verdict === "more" || verdict === "undeclared";

const report = "入户核实，属实的登记变化报告";
const alarms = [
  { source: deaths, cause: "死亡信息", proposes: "向家属和村（社区）核实，属实的登记死亡并调整" },
  { source: funerals, cause: "死亡信息", proposes: "向家属和村（社区）核实，属实的登记死亡并调整" },
  { source: assistanceRolls, cause: "另在其他救助名册", proposes: "与登记地核实，由人决定保留哪一处" },
] as const;

/** What is to be looked into in one case. */
export const caseloadFindings = (
  facts: HouseholdFacts,
  records: readonly ComparedRecord[],
  answered: ReadonlySet<string>,
): readonly CaseloadFinding[] => [
  ...alarms.flatMap(({ source, cause, proposes }) =>
    records
      .filter((record) => record.source === source.key)
      .map(({ member }) => ({ cause, member, declared: null, found: source.label, difference: null, proposes })),
  ),
  ...heldAgainst(facts, records, answered)
    .filter(matters)
    .map(({ label, member, declared, found, difference, verdict }) => ({
      cause: verdict === "undeclared" ? `${label}未申报` : `${label}高于申报`,
      member,
      declared,
      found,
      difference,
      proposes: report,
    })),
];
