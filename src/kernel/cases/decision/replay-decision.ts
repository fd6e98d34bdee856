/** 复算 · Works a past decision out again from its own edition, local values and facts, and compares every byte. */
import type { Tx } from "#kernel/database";
import { valuesOf } from "#kernel/parameters";
import { frozenEdition } from "#kernel/rules";
import { canonicalJson, propose, proposalToWire, readEdition } from "#policy";
import type { ProposalWire } from "#wire";
import { caseFile, standingBefore, type CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { decisionsOf, type StoredDecision } from "./stored-decision.ts";

export interface Replayed {
  readonly decision: number;
  readonly documentNo: string;
  /** Digest of the edition; null: decided before editions were kept, so it cannot be worked out again. */
  readonly edition: string | null;
  /** Canonical JSON of the proposal as signed and as worked out now. */
  readonly signed: string;
  readonly replayed: string | null;
}

/** Of the entry before which the facts of a decision stood; one about an earlier time rests on the facts of that time. */
const factsBefore = (file: CaseFile, { decision, effect }: Pick<StoredDecision, "decision" | "effect">): number => {
  const made = file.entries.filter(({ kind }) => kind === "decided")[decision - 1];
  if (!made) throw new Error(`The entries hold no decision ${decision} of ${file.state.opened.caseNo}`);
  return effect?.factsBefore ?? made.seq;
};

const replay = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar">,
  { file, stored, digest }: { file: CaseFile; stored: StoredDecision; digest: string },
): Promise<ProposalWire> => {
  const { text, operators } = await frozenEdition(tx, digest);
  const { on, nearest } = stored.proposal;
  const { facts, members } = standingBefore(file, deps, factsBefore(file, stored));
  const values = await valuesOf(tx, { valueIds: stored.valueIds ?? [], on });
  const proposal = propose(readEdition(text), { facts, on, local: values.local });
  const names = members.map(({ name }) => name);
  // Bulk work leaves the nearest changes out, and a decision that has none was not asked for them.
  const told = proposalToWire(proposal, { names, parameters: values.used(), nearest: nearest.length > 0 });
  return { ...told, rules: { digest, operators } };
};

/**
 * Every decision of a case worked out again, oldest first.
 * @throws notFound, unknownEdition, damagedEdition
 */
export const replayDecisions = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn">,
  caseId: number,
): Promise<readonly Replayed[]> => {
  const file = await caseFile(tx, deps, { caseId });
  const found: Replayed[] = [];
  for (const stored of await decisionsOf(tx, caseId)) {
    const digest = stored.proposal.rules?.digest ?? null;
    found.push({
      decision: stored.decision,
      documentNo: stored.documentNo,
      edition: digest,
      signed: canonicalJson(stored.proposal),
      replayed: digest === null ? null : canonicalJson(await replay(tx, deps, { file, stored, digest })),
    });
  }
  return found;
};
