/** 申报与查得 · What a household declared of income and property beside what departments hold. It names differences and decides nothing. */
import { confirmation } from "#law/social-assistance";
import { factOf, showFen, type Facts, type HouseholdFacts } from "#policy";
import {
  banks,
  insurancePolicies,
  marketEntities,
  payroll,
  pensions,
  realEstate,
  securities,
  vehicles,
  type DepartmentTable,
} from "#sources";

/** year: amounts of months, brought to a year by their mean; worth: added up; number: lines against records. */
type Measure = "year" | "worth" | "number";

interface Pairing {
  readonly label: string;
  readonly list: "incomes" | "assets";
  readonly column: "item" | "kind";
  readonly kinds: readonly string[];
  readonly sources: readonly DepartmentTable[];
  readonly measure: Measure;
}

const income = (label: string, kinds: readonly string[], sources: readonly DepartmentTable[]): Pairing => ({
  label,
  list: "incomes",
  column: "item",
  kinds,
  sources,
  measure: "year",
});
const property = (label: string, kind: string, sources: readonly DepartmentTable[], measure: Measure): Pairing => ({
  label,
  list: "assets",
  column: "kind",
  kinds: [kind],
  sources,
  measure,
});

const pairings: readonly Pairing[] = [
  income("工资和务工收入", ["wage", "casual", "otherWork"], [payroll]),
  income("养老金", ["employeePension", "residentPension"], [pensions]),
  property("存款、证券、保险", "financial", [banks, securities, insurancePolicies], "worth"),
  property("机动车、船舶", "vehicle", [vehicles], "number"),
  property("住房", "home", [realEstate], "number"),
  property("企业出资、个体经营", "company", [marketEntities], "number"),
];

/** 核对的依据 · Income article 13, property 14, what may be asked 17. */
export const heldAgainstLaw = confirmation.art(17);

export const verdicts = {
  waiting: "部门尚未答复",
  same: "一致",
  more: "查得高于申报",
  less: "申报高于查得",
  undeclared: "未申报",
  notFound: "未查得（不等于没有）",
} as const;
export type ComparisonVerdict = keyof typeof verdicts;

export interface Comparison {
  readonly label: string;
  /** Position of the member; null: of the household. */
  readonly member: number | null;
  /** Shown with its unit; null: nothing was said of it. */
  readonly declared: string | null;
  readonly found: string | null;
  /** Found less declared; null where one of them is missing. */
  readonly difference: string | null;
  readonly verdict: ComparisonVerdict;
}
export interface ComparedRecord {
  /** Position of the member. */
  readonly member: number;
  readonly source: string;
  readonly amountFen: number | null;
}

const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((all, fen) => all + (fen ?? 0), 0);

const declaredOf = ({ list, column, kinds, measure }: Pairing, facts: Facts): number | null => {
  const lines = facts[list];
  if (!Array.isArray(lines)) return null;
  const ofKind = (lines as readonly Facts[]).filter((line) => kinds.some((kind) => kind === factOf(line, column)));
  if (measure === "number") return ofKind.length;
  const amount = measure === "year" ? "amount" : "worth";
  return sum(
    ofKind.map((line) => {
      const fen = factOf(line, amount);
      return typeof fen === "number" ? fen : null;
    }),
  );
};

const foundOf = ({ measure }: Pairing, records: readonly ComparedRecord[]): number => {
  if (measure === "number") return records.length;
  const total = sum(records.map(({ amountFen }) => amountFen));
  return measure === "year" && records.length > 0 ? Math.round((total / records.length) * 12) : total;
};

/** A year's amount divided into months of whole fen and brought back differs by less than a yuan. */
const ROUNDED_FEN = 100;

const verdictOf = ({ measure }: Pairing, declared: number | null, found: number): ComparisonVerdict => {
  if (found === 0) return "notFound";
  if (declared === null || declared === 0) return "undeclared";
  const apart = found - declared;
  if (measure === "year" ? Math.abs(apart) < ROUNDED_FEN : apart === 0) return "same";
  return apart > 0 ? "more" : "less";
};

const shown = ({ measure }: Pairing, value: number): string =>
  measure === "number" ? `${value} 项` : `${showFen(value)} 元${measure === "year" ? "/年" : ""}`;

/**
 * Each pairing of which something was declared or found, income member by member, property for the household. Records under
 * another name belong to nobody until a person has looked at them, so the caller leaves them out.
 */
export const heldAgainst = (
  { household, members }: HouseholdFacts,
  records: readonly ComparedRecord[],
  answered: ReadonlySet<string>,
): readonly Comparison[] =>
  pairings.flatMap((pairing): Comparison[] => {
    const { label, list, sources } = pairing;
    const rows =
      list === "assets" ? [{ member: null, facts: household }] : members.map((facts, member) => ({ member, facts }));
    const ofSources = records.filter(({ source }) => sources.some(({ key }) => key === source));
    const waits = !sources.some(({ key }) => answered.has(key));
    return rows.flatMap(({ member, facts }) => {
      const declared = declaredOf(pairing, facts);
      const found = foundOf(pairing, member === null ? ofSources : ofSources.filter((each) => each.member === member));
      if ((declared ?? 0) === 0 && found === 0) return [];
      const verdict = waits ? "waiting" : verdictOf(pairing, declared, found);
      return [
        {
          label,
          member,
          declared: declared === null ? null : shown(pairing, declared),
          found: waits || found === 0 ? null : shown(pairing, found),
          difference: declared === null || found === 0 || waits ? null : shown(pairing, found - declared),
          verdict,
        },
      ];
    });
  });
