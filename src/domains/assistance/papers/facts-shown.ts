/** What forms show of a case: facts by their declared labels, members as a table; what is not known stays an empty cell. */
import type { PaperCase } from "#kernel/cases";
import type { Block, Cell } from "#kernel/papers";
import type { Fact, FieldWire } from "#wire";

export const shownFact = ({ kind, options, period }: FieldWire, value: Fact | undefined): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return `${value.length} 项`;
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

/** Forms are printed as the case stands: each change of it makes another form. */
export const asItStands = ({ state }: PaperCase): { readonly about: string } => ({ about: `version-${state.version}` });
