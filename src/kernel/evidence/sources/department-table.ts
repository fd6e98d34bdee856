/** What a department is asked for: one table of its records, how it is keyed, how fresh it is and what a hit in it means. */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import type { Citation } from "#law";
import { accepted, refused, type Kind, type SourceHandle } from "#policy";

/**
 * 数据类别 · What an authorisation names: a person agrees to classes of data, not to tables.
 * The classes follow the list of what may be asked (最低生活保障审核确认办法 art 17).
 */
export const dataClasses = {
  identity: "户籍、婚姻与生存状态",
  income: "工资、纳税与社会保险",
  property: "不动产、车辆与经营主体",
  finance: "存款、保险、证券与公积金",
  medical: "医疗、残疾与教育支出",
  benefits: "救助、补贴与捐赠",
  judicial: "司法与监管状态",
  living: "出行与生活用量",
} as const;
export type DataClass = keyof typeof dataClasses;

/** 更新频度 · How often a department renews its table: a target to be agreed with it, not law. */
export const rhythms = {
  day: "每日",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  term: "每学期",
  year: "每年",
  request: "逐次查询",
} as const;
export type Rhythm = keyof typeof rhythms;

/** Days after which an answer of this rhythm says nothing about today any more: a proposal of the handbook's 3 months at most. */
export const staleAfter: Readonly<Record<Rhythm, number>> = {
  day: 7,
  week: 21,
  month: 62,
  quarter: 122,
  term: 215,
  year: 400,
  request: 92,
};

/** 核对用途 · What a hit turns into. It never decides anything by itself. */
export const bearings = {
  income: "计入收入",
  asset: "计入财产",
  need: "计入刚性支出或保障需要",
  member: "核对家庭成员",
  flag: "提示入户核实",
} as const;
export type Bearing = keyof typeof bearings;

/** A column of a delivery: its Chinese heading, and how its cells are read. */
export interface TableColumn {
  readonly label: string;
  readonly kind: Kind<unknown>;
}

const textKind: Kind<string> = {
  name: "text",
  label: "文字",
  schema: { type: "string", maxLength: 500 },
  parse: (given) =>
    typeof given === "string" && given.trim().length <= 500
      ? accepted(given.normalize("NFKC").trim())
      : refused("not-text", "应为不超过 500 字的文字"),
  show: (value) => value,
};

/** What a column is declared by: a field of the rule language, or a text. */
interface ColumnTerm {
  readonly node: { readonly label: string | null; readonly kind: Kind<unknown> };
}
/** Words as the department writes them: a name, a number of a paper, an address. */
export const text = (label: string): ColumnTerm => ({ node: { label, kind: textKind } });

export interface DepartmentTable<K extends string = string> extends SourceHandle {
  /** The department that keeps the table, alone may correct it and answers for it. */
  readonly department: string;
  readonly dataClass: DataClass;
  readonly every: Rhythm;
  readonly bearing: Bearing;
  /** Columns besides number and name, by their Chinese heading. */
  readonly columns: Readonly<Record<K, TableColumn>>;
  /** The column whose sum a delivery's control total states; null: a table without amounts. */
  readonly amount: K | null;
  /** The column that says of when a row is; null: of the delivery's own day. */
  readonly moment: K | null;
  /** What misleads in this table: shown to whoever reads a hit. */
  readonly pitfalls: readonly string[];
  /** A law lets the authority look without the person's signature: its own rolls, and whether somebody still lives. */
  readonly withoutConsent: boolean;
  readonly cite: readonly Citation[];
}

interface Declared<C> {
  readonly department: string;
  readonly dataClass: DataClass;
  readonly every: Rhythm;
  readonly bearing: Bearing;
  readonly columns: C;
  readonly amount?: keyof C & string;
  readonly moment?: keyof C & string;
  readonly pitfalls: readonly string[];
  readonly withoutConsent?: boolean;
  readonly cite?: readonly Citation[];
}

/** Departments must answer what is asked at the applicant's request: the Law, and the Measures before it. */
const dutyToAnswer: readonly Citation[] = [assistanceLaw.art(41), measures.art(58), confirmation.art(17)];

/**
 * Declares a department's table.
 * @example departmentTable("banks", "银行存款", { department: "金融监管部门", dataClass: "finance", every: "request", bearing: "asset",
 *   columns: { bank: text("开户机构"), balance: once("余额") }, amount: "balance", pitfalls: ["…"] })
 */
export const departmentTable = <const C extends Readonly<Record<string, ColumnTerm>>>(
  key: string,
  label: string,
  { columns, amount, moment, withoutConsent = false, cite = dutyToAnswer, ...rest }: Declared<C>,
): DepartmentTable<keyof C & string> => ({
  key,
  label,
  ...rest,
  columns: Object.fromEntries(
    Object.entries<ColumnTerm>(columns).map(([name, { node }]) => [
      name,
      { label: node.label ?? name, kind: node.kind },
    ]),
  ) as Record<keyof C & string, TableColumn>,
  amount: amount ?? null,
  moment: moment ?? null,
  withoutConsent,
  cite,
});
