/** What forms show of a case: facts by their declared labels, members as a table; what is not known stays an empty cell. */
import type { PaperCase } from "#kernel/cases";
import { heading, paragraph, type Block, type Cell } from "#kernel/papers";
import type { Fact, FactLine, FieldWire, ListWire } from "#wire";

export const shownFact = ({ kind, options, period }: FieldWire, value: Fact | undefined): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return value.length === 0 ? "没有" : `共 ${value.length} 项，见附表`;
  if (kind === "choice") return options?.find((option) => option.value === value)?.label ?? String(value);
  if (kind === "truth") return value === true ? "是" : "否";
  if (kind === "money") return `${String(value)} 元${period === "year" ? "／年" : period === "month" ? "／月" : ""}`;
  return String(value);
};

/** The facts of the household in pairs. */
export const householdRows = ({ view }: PaperCase): Cell[][] => {
  const cells = view.service.household.map((field): Cell => ({
    label: field.label,
    value: shownFact(field, view.household.facts[field.key]),
  }));
  const rows: Cell[][] = [];
  for (let n = 0; n < cells.length; n += 2) rows.push(cells.slice(n, n + 2));
  return rows;
};

/** Who the case is about: number, applicant, place. */
export const headRows = ({ view }: PaperCase): Cell[][] => [
  [
    { label: "申请人", value: view.row.applicantName },
    { label: "家庭人口", value: `${view.household.members.length} 人` },
  ],
  [{ label: "所在村（社区）", value: view.row.place }],
  [{ label: "住址", value: view.household.address }],
];

export const caseLine = ({ view }: PaperCase): Block => ({
  kind: "paragraph",
  flush: true,
  text: `案号：${view.row.caseNo}`,
});

/** Never an identity number: whoever needs it reads the card that is shown at the window. */
export const membersTable = ({ view }: PaperCase): Block => ({
  kind: "table",
  columns: [
    { label: "姓名", share: 1.2 },
    { label: "关系", share: 1.1 },
    { label: "出生日期", share: 1.3 },
    ...view.service.member.map(({ label }) => ({ label, share: 1.2 })),
  ],
  rows: view.household.members.map(({ name, relation, birthDate, facts }) => [
    name,
    relation,
    birthDate ?? "",
    ...view.service.member.map((field) => shownFact(field, facts[field.key])),
  ]),
});

const amountUnit = ({ kind, period }: FieldWire): string =>
  kind === "money" ? `（元${period === "year" ? "／年" : period === "month" ? "／月" : ""}）` : "";

/** A cell under a heading that says the unit. */
const cellOf = (column: FieldWire, value: Fact | undefined): string =>
  column.kind === "money" && typeof value === "string" ? value : shownFact(column, value);

const listTable = ({ columns }: ListWire, rows: readonly (readonly [string, FactLine])[]): Block => ({
  kind: "table",
  columns: [
    { label: "归属", share: 1 },
    ...columns.map((column) => ({ label: `${column.label}${amountUnit(column)}`, share: 1.4 })),
  ],
  rows: rows.map(([whose, line]) => [whose, ...columns.map((column) => cellOf(column, line[column.key]))]),
});

/** What lists say, one table a list; a list that is known to be empty says so, one that nobody filled in is left out. */
export const listBlocks = ({ view: { service, household } }: PaperCase): readonly Block[] => {
  const said = (whose: string, fact: Fact | undefined): readonly (readonly [string, FactLine])[] | null =>
    Array.isArray(fact) ? fact.map((line) => [whose, line] as const) : null;
  const blocks = (list: ListWire, given: readonly (readonly (readonly [string, FactLine])[] | null)[]): Block[] => {
    const known = given.filter((each) => each !== null);
    if (known.length === 0) return [];
    const rows = known.flat();
    return [heading(list.label), rows.length === 0 ? paragraph("没有。") : listTable(list, rows)];
  };
  return [
    ...service.memberLists.flatMap((list) =>
      blocks(
        list,
        household.members.map(({ name, facts }) => said(name, facts[list.key])),
      ),
    ),
    ...service.householdLists.flatMap((list) => blocks(list, [said("全家", household.facts[list.key])])),
  ];
};

/** Forms are printed as the case stands: each change of it makes another form. */
export const asItStands = ({ state }: PaperCase): { readonly about: string } => ({ about: `version-${state.version}` });
