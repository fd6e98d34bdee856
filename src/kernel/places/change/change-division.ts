/** 区划变更 · One dated operation: history, codes and numbers of the tree, and the rows of every table, in one transaction. */
import type { Clock } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import { carryNumbers, followUnits, lockTables } from "./carry-rows.ts";
import type { DivisionChange } from "./division-change.ts";
import { codesToReissue, endCodes, issueCodes, type CodeToReissue } from "./issue-codes.ts";
import { loadTree } from "./load-tree.ts";
import { planOf, type Plan } from "./plan.ts";
import { notYetInEffect } from "./problems.ts";
import { renameOffices, type OfficeRenamed } from "./rename-offices.ts";
import { writeTasks } from "./rescope-tasks.ts";
import { writeLineage } from "./write-lineage.ts";
import { writeNumbers } from "./write-numbers.ts";

export interface DivisionChanged {
  readonly changeId: number;
  /** Units that the change established. */
  readonly established: readonly { readonly unitId: number; readonly name: string }[];
  /** Rows that were given another number, by table. */
  readonly carried: Readonly<Record<string, number>>;
  readonly offices: readonly OfficeRenamed[];
  /** To be published within a month (行政区划管理条例 article 17), then `issueCodes`. */
  readonly codes: readonly CodeToReissue[];
  /** How many things are left to a person: `rescopeTasks`. */
  readonly tasks: number;
}

const codesOf = async (tx: Tx, plan: Plan, { effectiveOn, approvalNo }: DivisionChange): Promise<CodeToReissue[]> => {
  await endCodes(tx, plan.ended, effectiveOn);
  await issueCodes(tx, { codes: plan.codes, from: effectiveOn, source: approvalNo });
  return codesToReissue(tx, plan.recoded, effectiveOn);
};

/**
 * Runs as the owner. Records stay with the lowest unit they lie in and are seen by the new superior from the commit on; the
 * sealed audit trail stays where the acts were done. All tables with a division number are locked until the commit.
 * @throws notYetInEffect, codeTaken and what planOf throws
 */
export const changeDivision = async (
  tx: Tx,
  { clock }: { clock: Clock },
  change: DivisionChange,
): Promise<DivisionChanged> => {
  const { effectiveOn } = change;
  if (effectiveOn > clock.today()) throw notYetInEffect({ on: effectiveOn });
  const tables = await lockTables(tx);
  const tree = await loadTree(tx);
  const plan = planOf(tree, change);
  const changeId = await writeLineage(tx, { tree, plan, change });
  const map = await writeNumbers(tx, { tree, plan, changeId });
  const left = await followUnits(tx, plan);
  const carried = await carryNumbers(tx, tables, map);
  const offices = await renameOffices(tx, tree, plan);
  const codes = await codesOf(tx, plan, change);
  const tasks = await writeTasks(tx, { changeId, plan, left, on: effectiveOn, numbers: [...new Set(map.values())] });
  const units = [...plan.ended, ...plan.versions.map(({ unitId }) => unitId)];
  const divNo = Math.min(...[...tree.nodes.values()].map((node) => node.divNo));
  const body = { changeId, effectiveOn, units, successors: [...plan.successors] };
  await publish(tx, { kind: "DivisionChanged", key: `division-change/${changeId}`, divNo, at: clock.now(), body });
  const established = plan.established.map(({ unitId, name }) => ({ unitId, name }));
  return { changeId, established, carried, offices, codes, tasks };
};
