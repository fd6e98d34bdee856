/** 家庭名册导入 · Writes each group of lines as a household with its members, by the register's own act and rules. */
import { ProblemError } from "#kernel/problems";
import { registerHousehold, type HouseholdCategory, type NewHousehold, type NewMember, type Sex } from "#kernel/people";
import type { InputIssue, RowRemark } from "#wire";
import type { CheckedRow } from "../check/check-row.ts";
import type { Group } from "../check/groups.ts";
import type { GroupOutcome, ImportKind } from "../import-kind.ts";
import { householdColumns } from "./columns.ts";
import { villagesByName, type FindVillage } from "./villages.ts";

/** The register finds no division with this number, so it names the fault itself. */
const NOWHERE = 0;

const labelOf = (key: string): string => householdColumns.find((column) => column.key === key)?.label ?? "";

const remark = (line: number, key: string, { code, says }: { code: string; says: string }): RowRemark => ({
  line,
  column: labelOf(key),
  code,
  says,
  weight: "fault",
});

/** What holds for the household stands in its first line; other lines repeat it or leave it empty. */
const shared = ["unit", "category", "address"] as const;

const disagreements = ({ rows }: Group): RowRemark[] => {
  const [first, ...others] = rows;
  return others.flatMap((row) =>
    shared.flatMap((key) => {
      const [given, expected] = [row.texts[key] ?? "", first?.texts[key] ?? ""];
      if (given === "" || given === expected) return [];
      const says = `${labelOf(key)}与本户第一行（第 ${first?.line ?? row.line} 行）不一致，一户只能有一个`;
      return [remark(row.line, key, { code: "differs-in-household", says })];
    }),
  );
};

const unitFault = (row: CheckedRow, found: number | null | "several"): RowRemark[] => {
  const text = row.texts["unit"] ?? "";
  if (typeof found === "number") return [];
  if (text === "")
    return [remark(row.line, "unit", { code: "required", says: "请在本户第一行填写村（社区）名称，或 12 位区划代码" })];
  const says =
    found === "several"
      ? `辖区内有几个“${text}”，请在前面加上乡镇（街道）名称，或填 12 位区划代码`
      : `辖区内没有名为“${text}”的村（社区），请核对名称，或填 12 位区划代码`;
  return [remark(row.line, "unit", { code: found === "several" ? "ambiguous-unit" : "unknown-unit", says })];
};

/** What could not be read goes on as it was written: the register then finds its own fault, beside all others. */
const memberOf = ({ values, texts }: CheckedRow): NewMember => ({
  relation: values["relation"] ?? texts["relation"] ?? "",
  fullName: values["fullName"] ?? texts["fullName"] ?? "",
  idKind: values["idKind"] ?? "resident-id",
  idNumber: values["idNumber"] ?? null,
  sex: (values["sex"] ?? null) as Sex | null,
  birthDate: values["birthDate"] ?? null,
  phone: values["phone"] ?? null,
});

const placed = (issue: InputIssue, { rows }: Group): RowRemark => {
  const [, index, key = ""] = /^members\[(\d+)\]\.?(\w*)$/.exec(issue.at) ?? [];
  const row = rows[Number(index ?? 0)] ?? rows[0];
  return remark(row?.line ?? 0, index === undefined && issue.at === "members" ? "relation" : key || issue.at, issue);
};

/** A cell that could not be read is named once, by the first reading that met it. */
const isNew = ({ line, column }: RowRemark, known: readonly RowRemark[]): boolean =>
  !known.some((other) => other.weight === "fault" && other.line === line && other.column === column);

const write = async (
  register: (household: NewHousehold) => ReturnType<typeof registerHousehold>,
  group: Group,
  find: FindVillage,
): Promise<GroupOutcome> => {
  const { rows } = group;
  const [first] = rows;
  if (first === undefined) return { written: [] };
  const unit = find(first.texts["unit"] ?? "");
  const known = [...rows.flatMap(({ remarks }) => remarks), ...disagreements(group), ...unitFault(first, unit)];
  const bad = known.some(({ weight }) => weight === "fault");
  try {
    const { householdId, personIds } = await register({
      unitId: typeof unit === "number" && !bad ? unit : NOWHERE,
      category: (first.values["category"] ?? null) as HouseholdCategory | null,
      address: first.values["address"] ?? null,
      members: rows.map(memberOf),
    });
    const people = personIds.map((id, index) => ({
      kind: "person" as const,
      id,
      line: rows[index]?.line ?? first.line,
    }));
    return { written: [{ kind: "household", id: householdId, line: first.line }, ...people] };
  } catch (error) {
    const issues = error instanceof ProblemError ? error.problem.issues : undefined;
    if (issues === undefined) throw error;
    // With a fault of its own a household is sent nowhere, so that the register answers without writing.
    const more = issues.filter(({ at }) => at !== "unitId").map((issue) => placed(issue, group));
    return { remarks: [...known, ...more.filter((one) => isNew(one, known))] };
  }
};

export const householdList: ImportKind = {
  id: "households",
  title: "家庭及成员名册",
  columns: householdColumns,
  groupBy: "household",
  open: async (tx, deps) => {
    const find = await villagesByName(tx, deps.clock.today());
    return (tx, group) => write((household) => registerHousehold(tx, deps, household), group, find);
  },
};
