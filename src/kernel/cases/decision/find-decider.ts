/** 由谁决定 · When the turn comes to a decision whose office depends on the case, the rules say which office it is. */
import { dayOf } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { localValues } from "#kernel/parameters";
import { ProblemError } from "#kernel/problems";
import { propose, type Proposal } from "#policy";
import type { CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import type { CaseState } from "../state/case-state.ts";
import type { EntryDraft } from "../state/entries.ts";

/** "在乡镇限额以内：救助金额（8,900.00元）不超过…（5,000.00元），不成立". */
export const whyDecides = ({ decides: { proof } }: Proposal): string =>
  proof === null ? "" : `${proof.label}：${proof.filled}，${proof.value === true ? "成立" : "不成立"}`;

/** Null while it is not known: then the case stays with the first office, which may send it back to be looked into. */
export const findDecider = async (
  tx: Tx,
  { clock }: Pick<CaseDeps, "clock">,
  { file: { declared, countyId }, state }: { file: CaseFile; state: CaseState },
): Promise<EntryDraft | null> => {
  if (!declared.decides.limit || state.step !== "decide" || state.decider) return null;
  const on = dayOf(clock.now());
  const { local } = await localValues(tx, { service: declared, unitId: countyId, on });
  try {
    const proposal = propose(declared, { facts: state.facts, on, local });
    const { office } = proposal.decides;
    if (office === null) return null;
    const otherwise = office.kind === declared.decides.limit.otherwise.kind;
    return { kind: "deciderFound", body: { otherwise, why: whyDecides(proposal) } };
  } catch (error) {
    // A local value is missing: the decision itself will name it.
    if (error instanceof ProblemError) return null;
    throw error;
  }
};
