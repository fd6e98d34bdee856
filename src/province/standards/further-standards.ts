/** 演示标准 · What the services beside 最低生活保障 need, all still to be confirmed. */

export interface FurtherStandard {
  readonly code: string;
  readonly category: string;
  /** As stored: fen of money, otherwise the number itself. */
  readonly amount: number | null;
  /** The key of an option, where an office chooses one instead of setting a number. */
  readonly option: string | null;
  readonly documentNo: string;
  /** Set once for the province, or by every statutory prefecture or county. */
  readonly by: "province" | "prefecture" | "county";
}

/** The document number is known, its text was not read. */
const subsidies = "湘民发〔2026〕4号（文本待确认）";
/** No published amounts were found: plausible values, so that every part of the rule can be seen at work. */
const example = "演示数值，待县级民政部门提供文号";
/** 湘潭县, from a report of 2025; the county's own document was not found. */
const reported = "据媒体报道的湘潭县标准，待县级民政部门提供文号";
const provincial = "演示数值，待省级民政部门确认";

const yuan = (amount: number): number => amount * 100;
const county = (code: string, amount: number, documentNo = example, category = ""): FurtherStandard => ({
  code,
  category,
  amount,
  option: null,
  documentNo,
  by: "county",
});
const chosen = (code: string, option: string): FurtherStandard => ({ ...county(code, 0), amount: null, option });
const province = (code: string, amount: number, documentNo = provincial, category = ""): FurtherStandard => ({
  ...county(code, amount, documentNo, category),
  by: "province",
});

/** The care subsidy reaches the first two grades; a county that extends it sets an amount for the third. */
const careGrades = { one: 110, two: 110, three: 0, four: 0 };

export const furtherStandards: readonly FurtherStandard[] = [
  province("ds.living.guidance", yuan(110), subsidies),
  county("ds.living", yuan(110), subsidies),
  ...Object.entries(careGrades).flatMap(([grade, amount]) => [
    province("ds.care.guidance", yuan(amount), subsidies, grade),
    county("ds.care", yuan(amount), subsidies, grade),
  ]),
  county("tr.disposable", yuan(50_000), example, "urban"),
  county("tr.disposable", yuan(22_000), example, "rural"),
  county("tr.floor", yuan(6_000)),
  county("tr.tier1.width", yuan(12_000)),
  county("tr.tier1.rate", 25),
  county("tr.tier2.width", yuan(30_000)),
  county("tr.tier2.rate", 35),
  county("tr.tier3.rate", 45),
  county("tr.ceiling", yuan(17_760)),
  county("tr.township.limit", yuan(4_440)),
  county("tr.school", 0, example, "none"),
  county("tr.school", yuan(1_480), example, "senior"),
  county("tr.school", yuan(2_960), example, "higher"),
  county("oa.age", 80),
  chosen("oa.reach", "all"),
  chosen("oa.from", "birthday"),
  county("oa.below90", yuan(50), reported),
  county("oa.from90", yuan(100), reported),
  county("oa.from100", yuan(600), reported),
  province("eci.filing.workdays", 10),
  county("eci.closing.days", 60),
];
