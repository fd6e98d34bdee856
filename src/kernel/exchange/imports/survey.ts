/** Goes through a file once and tries every group: what could be written, and every reason why something could not. */
import { ProblemError } from "#kernel/problems";
import { showFen } from "#policy";
import type { ImportWire, RowRemark } from "#wire";
import { groupsOf, type Group } from "../check/groups.ts";
import { mostRemarks } from "../declare.ts";
import type { GroupOutcome, ImportKind } from "../import-kind.ts";
import { nothingToImport } from "../problems.ts";
import type { TableFile } from "../read/read-table.ts";
import type { Acting, ImportDeps } from "./import-deps.ts";
import { tryGroup } from "./try-group.ts";

export interface Survey {
  readonly rows: number;
  readonly badRows: number;
  readonly groups: number;
  readonly badGroups: number;
  /** In the order of lines, at most `mostRemarks`. */
  readonly remarks: readonly RowRemark[];
  /** Of the groups that passed; null where the list is not totalled. */
  readonly totals: ImportWire["totals"];
}

/** How many groups are asked about at once: the register answers in several short queries, and most of the time is their way. */
const atOnce = 4;

const faultsOf = (remarks: readonly RowRemark[]): Set<number> =>
  new Set(remarks.filter(({ weight }) => weight === "fault").map(({ line }) => line));

/** Good lines of a bad group are not written either; whoever reads the checked file should not wonder. */
const keptOut = ({ rows }: Group, faulty: ReadonlySet<number>): RowRemark[] =>
  rows
    .filter(({ line }) => !faulty.has(line))
    .map(({ line }) => {
      const says = `同户第 ${[...faulty].join("、")} 行有误，改正前整户不写入`;
      return { line, column: "", code: "group-kept-out", says, weight: "note" };
    });

class Tally {
  rows = 0;
  badRows = 0;
  groups = 0;
  badGroups = 0;
  persons = 0;
  fen = 0;
  readonly remarks: RowRemark[] = [];

  add(group: Group, outcome: GroupOutcome): void {
    this.rows += group.rows.length;
    this.groups += 1;
    const own = "remarks" in outcome ? outcome.remarks : group.rows.flatMap(({ remarks }) => remarks);
    const faulty = faultsOf(own);
    this.badRows += faulty.size;
    this.badGroups += "remarks" in outcome ? 1 : 0;
    if ("counts" in outcome && outcome.counts) {
      this.persons += outcome.counts.persons;
      this.fen += outcome.counts.fen;
    }
    const all = "remarks" in outcome ? [...own, ...keptOut(group, faulty)] : own;
    if (this.remarks.length < mostRemarks) this.remarks.push(...all);
  }
}

/** A refusal that is no wrong input, e.g. someone registered the number at this very moment, is a fault of the group's first line. */
const asRemarks = (group: Group, error: unknown): GroupOutcome => {
  if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  const { type: code, title, next = "" } = error.problem;
  return {
    remarks: [{ line: group.rows[0]?.line ?? 0, column: "", code, says: `${title}。${next}`, weight: "fault" }],
  };
};

/** @throws nothingToImport, unreadable, headingsMissing, headingTwice, tooManyRows */
export const survey = async (
  deps: ImportDeps,
  { kind, file, author, within }: Pick<Acting, "within" | "author"> & { kind: ImportKind; file: TableFile },
): Promise<Survey> => {
  const write = await within((tx) => kind.open(tx, deps, author));
  const tally = new Tally();
  const ask = async (group: Group): Promise<readonly [Group, GroupOutcome]> => [
    group,
    await tryGroup(within, (tx) => write(tx, group)).catch((error: unknown) => asRemarks(group, error)),
  ];
  let asking: Promise<readonly [Group, GroupOutcome]>[] = [];
  const settle = async (): Promise<void> => {
    for (const [group, outcome] of await Promise.all(asking)) tally.add(group, outcome);
    asking = [];
  };
  for await (const group of groupsOf(file, kind)) {
    asking.push(ask(group));
    if (asking.length >= atOnce) await settle();
  }
  await settle();
  if (tally.rows === 0) throw nothingToImport({});
  const remarks = tally.remarks.toSorted((a, b) => a.line - b.line).slice(0, mostRemarks);
  const { rows, badRows, groups, badGroups, persons, fen } = tally;
  const totals = kind.totalled ? { groups: groups - badGroups, persons, yuan: showFen(fen) } : null;
  return { rows, badRows, groups, badGroups, remarks, totals };
};
