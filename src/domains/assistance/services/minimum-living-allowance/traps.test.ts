/** Where a careless rule pays a wrong amount: the edge cases of the allowance, each as one household. */
import { describe, expect, it } from "vitest";
import { citationsOn } from "#law";
import { propose, readApplicant, writtenLocal, type CaseInput } from "#policy";
import { aChild, aHousehold, aMember, aWorker, income, local, pension } from "./example-family.ts";
import { minimumLivingAllowance as service } from "./index.ts";

type Given = Readonly<Record<string, unknown>>;
interface Place {
  readonly home?: Given;
  readonly on?: string;
  readonly place?: CaseInput["local"];
}

const proposalOf = (members: readonly Given[], { home, on = "2025-03-28", place }: Place = {}) => {
  const read = readApplicant(service.applicant, { household: aHousehold(members, home) });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return propose(service, { facts: read.value, on, local: writtenLocal({ ...local, ...place }) });
};
/** Yuan a month; null while not known. */
const pays = (...given: Parameters<typeof proposalOf>): number | null => {
  const { paysFen } = proposalOf(...given);
  return paysFen === null ? null : Number(paysFen) / 100;
};
const asked = (...given: Parameters<typeof proposalOf>): readonly string[] =>
  proposalOf(...given).missing.map(({ at }) => at);

describe("who belongs to the household", () => {
  it("a husband who works away and an adult child still at college are counted", () => {
    const couple = [aWorker({ incomes: [income("wage", 6_000)] }), aMember()];
    const student = aMember({ birthDate: "2004-09-01", tie: "dependent", labour: "student" });
    // 3 × 525 − (6 000 − 1 200) ÷ 12
    expect(pays([...couple, student])).toBe(1_175);
    expect(pays([...couple, { ...student, tie: "neither" }])).toBe(650);
  });

  it("a prisoner, a clergyman who left, and a missing person do not count, neither with need nor with income", () => {
    const other = { incomes: [income("wage", 90_000)], seriouslyIll: true };
    for (const apart of ["confined", "clergy", "missing", "provincial"])
      expect(pays([aMember(), aMember({ ...other, apart })]), apart).toBe(525);
  });

  it("DB-X-07: a divorce on paper excludes nobody by itself; who counts is what the investigators find", () => {
    const [wife, divorced] = [aMember(), aMember({ labour: "none" })];
    expect(pays([wife, divorced])).toBe(1_050);
    expect(pays([wife, { ...divorced, tie: "together" }])).toBe(1_050);
    expect(pays([wife, { ...divorced, tie: "neither" }])).toBe(525);
    expect(asked([wife, { ...divorced, tie: null }])).toContain("household.members[1].tie");
  });

  it("DB-X-16: a collective hukou is no bar; where the place goes by residence, residence says which standard", () => {
    const home = { category: "rural", residence: "urban" };
    expect(pays([aMember()], { home, place: { "mla.standard.by": "residence" } })).toBe(700);
    expect(pays([aMember()], { home, place: { "mla.standard.by": "hukou" } })).toBe(525);
  });

  it("nothing is asked about a person who does not count", () => {
    expect(asked([aMember(), { birthDate: "1980-01-15", tie: "spouse", apart: "confined" }])).toEqual([]);
  });

  it("a household of which nobody counts gets nothing, and that is certain", () => {
    expect(pays([aMember({ tie: "neither" })])).toBe(0);
  });

  it("the death of one member takes one share and that member's own supplement, no other", () => {
    const rest = [aMember({ seriouslyIll: true }), aChild("2014-06-01")];
    const grandmother = aMember({ birthDate: "1945-01-01", tie: "together" });
    expect(pays([grandmother, ...rest])).toBe(3 * 525 + 50 + 100 + 50);
    expect(pays(rest)).toBe(2 * 525 + 100 + 50);
  });
});

describe("income", () => {
  it("DB-X-01: equal to the standard is not below it", () => {
    expect(pays([aMember({ incomes: [income("gift", 6_300)] })])).toBe(0);
    expect(pays([aMember({ incomes: [income("gift", 6_299.99)] })])).toBe(1);
  });

  it("DB-X-02: a loss of a business is not set off against wages, its own or another's", () => {
    const loss = income("livestock", 2_000, { cost: 30_000 });
    const wage = income("wage", 6_000);
    expect(pays([aWorker({ incomes: [loss, wage] }), aMember()])).toBe(650);
    expect(pays([aWorker({ incomes: [wage] }), aWorker({ incomes: [loss] })])).toBe(650);
  });

  it("a loss of one business is set off against another of the same person", () => {
    const trades = [income("livestock", 0, { cost: 3_000 }), income("crops", 9_000, { cost: 0 })];
    expect(pays([aWorker({ incomes: trades })])).toBe(25);
  });

  it("what the law leaves out is left out even where the place would count it", () => {
    const everything = Object.fromEntries(Object.keys(local["mla.income.treatment"]).map((item) => [item, "whole"]));
    const exempt = ["veteran", "familyPlanning", "scholarship", "bravery", "assistance"] as const;
    const incomes = exempt.map((item) => income(item, 20_000));
    expect(pays([aMember({ incomes })], { place: { "mla.income.treatment": everything } })).toBe(525);
  });

  it("the disability subsidies do not count unless the place decides so", () => {
    const incomes = [income("disabilitySubsidy", 1_200)];
    expect(pays([aMember({ incomes })])).toBe(525);
    const treatment = { ...local["mla.income.treatment"], disabilitySubsidy: "whole" };
    expect(pays([aMember({ incomes })], { place: { "mla.income.treatment": treatment } })).toBe(425);
  });

  it("of a resident pension only what exceeds the central part counts, and no more than that part is exempt", () => {
    const old = (incomes: readonly Given[]) => pays([aMember({ incomes })]);
    expect(old([pension(158)])).toBe(490);
    expect(old([pension(100)])).toBe(525);
    expect(old([income("residentPension", 2_400, { exempt: 2_400 })])).toBe(448);
  });

  it("DB-X-03: a pension that is not split is asked for, and decides nothing before", () => {
    const facts = [aMember({ incomes: [income("residentPension", 1_896)] })];
    expect(pays(facts)).toBeNull();
    expect(asked(facts)).toEqual(["household.members[0].incomes[0].exempt"]);
  });

  it("the cost of working is a share of the wages, up to a limit for each person and not for each job", () => {
    const jobs = [income("wage", 9_000), income("casual", 9_000)];
    expect(pays([aWorker({ incomes: jobs }), aMember(), aMember()])).toBe(275);
    expect(pays([aWorker({ incomes: [income("wage", 6_000)] })])).toBe(125);
  });

  it("an empty list says that there is none, a list left out says nothing", () => {
    expect(pays([aMember({ incomes: [] })])).toBe(525);
    expect(asked([aMember({ incomes: null })])).toEqual(["household.members[0].incomes"]);
  });
});

describe("imputed income", () => {
  it("fills up to the norm, and adds nothing where more was earned", () => {
    const family = (yearly: number) => [
      aWorker({ work: "imputed", incomes: [income("casual", yearly)] }),
      aMember(),
      aMember(),
    ];
    expect(pays(family(0))).toBe(385);
    expect(pays(family(12_000))).toBe(385);
    expect(pays(family(18_000))).toBe(275);
  });

  it("is never put on somebody who cannot work, is ill, cares for another, or looks for work", () => {
    expect(pays([aMember({ labour: "none" })])).toBe(525);
    for (const work of ["ill", "carer", "pregnant", "jobless"]) expect(pays([aWorker({ work })]), work).toBe(525);
  });

  it("is lower for somebody who can work only in part", () => {
    expect(pays([aWorker({ labour: "partial", work: "imputed" })])).toBe(15);
  });

  it("the finding is asked only of whoever can work", () => {
    expect(asked([aMember(), aMember({ labour: "full" })])).toEqual(["household.members[1].work"]);
  });
});

describe("deductions", () => {
  const earning = (deductions: readonly Given[]) => pays([aWorker({ incomes: [income("other", 6_000)], deductions })]);

  it("are what nobody else made good, and never less than nothing", () => {
    expect(earning([{ kind: "illness", paid: 9_000, reimbursed: 6_600 }])).toBe(225);
    expect(earning([{ kind: "illness", paid: 9_000, reimbursed: 9_500 }])).toBe(25);
  });

  it("follow the rate and the limit of their kind", () => {
    expect(earning([{ kind: "education", paid: 2_400, reimbursed: 0 }])).toBe(125);
    expect(earning([{ kind: "education", paid: 90_000, reimbursed: 0 }])).toBe(525);
  });

  it("do not make the income of a household negative", () => {
    expect(earning([{ kind: "illness", paid: 80_000, reimbursed: 0 }])).toBe(525);
  });
});

describe("obligors outside the household", () => {
  const parents = (obligor: Given) => pays([aMember({ birthDate: "1956-01-10" })], { home: { obligors: [obligor] } });
  const daughter = { basis: "computed", area: "urban", income: 84_000, people: 4, supports: 2, ours: 1 };

  it("owe nothing up to one and a half times the standard of their own place", () => {
    // 4 × 700 × 12 × 150 % = 50 400
    expect(parents({ ...daughter, income: 50_400 })).toBe(525);
    expect(parents({ ...daughter, income: 50_400, area: "rural" })).toBe(263);
  });

  it("share what they owe among those they support", () => {
    // (60 000 − 50 400) × 50 % ÷ 2
    expect(parents({ ...daughter, income: 60_000 })).toBe(325);
    expect(parents({ ...daughter, income: 60_000, supports: 1 })).toBe(125);
    expect(parents({ ...daughter, income: 60_000, supports: 0 })).toBe(125);
  });

  it("a judgment, or what really came of it, stands instead of the computed amount", () => {
    for (const basis of ["agreed", "received"]) expect(parents({ basis, amount: 1_200 }), basis).toBe(425);
    expect(parents({ basis: "none" })).toBe(525);
  });
});

describe("property", () => {
  const owning = (...assets: readonly Given[]) => pays([aMember()], { home: { assets } });

  it("at the limit is within it, one fen more is over", () => {
    const savings = (worth: number) => ({ kind: "financial", worth, finding: "counted" });
    expect(owning(savings(12_600))).toBe(525);
    expect(owning(savings(12_600), savings(0.01))).toBe(0);
  });

  it("that is necessary, kept for treatment or not really owned does not count", () => {
    for (const finding of ["necessary", "reserved", "notOwned"])
      expect(owning({ kind: "vehicle", worth: 90_000, finding }), finding).toBe(525);
  });

  it("in dispute leaves the answer open, unless other property decides it", () => {
    const disputed = { kind: "company", worth: 0, finding: "disputed" };
    expect(owning(disputed)).toBeNull();
    expect(owning(disputed, { kind: "premises", worth: 1, finding: "counted" })).toBe(0);
  });

  it("one home is allowed, two are not", () => {
    const house = { kind: "home", worth: 80_000, finding: "counted" };
    expect(owning(house)).toBe(525);
    expect(owning(house, house)).toBe(0);
  });

  it("declared without a finding is the township's to judge", () => {
    expect(asked([aMember()], { home: { assets: [{ kind: "vehicle", worth: 9_000 }] } })).toEqual([
      "household.assets[0].finding",
    ]);
  });
});

describe("supplements", () => {
  it("DB-X-05: end with the eighteenth birthday, and begin with the seventieth", () => {
    const on = (day: string, birthDate: string) => pays([aMember({ birthDate })], { on: day });
    expect(on("2025-08-14", "2007-08-15")).toBe(575);
    expect(on("2025-08-15", "2007-08-15")).toBe(525);
    expect(on("2025-08-14", "1955-08-15")).toBe(525);
    expect(on("2025-08-15", "1955-08-15")).toBe(575);
  });

  it("DB-X-11: one person gets only the highest", () => {
    expect(pays([aMember({ birthDate: "1950-01-01", disability: "severe", seriouslyIll: true })])).toBe(625);
  });
});

describe("the amount", () => {
  it("is rounded once: not per head, not item by item", () => {
    const family = [aMember({ incomes: [income("gift", 14_088)] }), aMember(), aMember()];
    expect(pays(family)).toBe(401);
    expect(pays([aMember({ incomes: [income("gift", 0.01), income("rent", 0.01)] })])).toBe(525);
  });

  it("refusing work takes the own share only, and nothing from a household that has no refuser", () => {
    const two = [aWorker({ work: "refused" }), aMember({ seriouslyIll: true })];
    expect(pays(two)).toBe(525 + 100);
    expect(pays([aWorker({ work: "refused" })])).toBe(0);
  });

  it("a tier is never more than the standard", () => {
    const place = { "mla.method": "tier", "mla.tier": { first: 900, second: 350, third: 250 } };
    expect(pays([aMember({ tier: "first" })], { place })).toBe(525);
  });

  it("a local value that nobody has set stops the calculation", () => {
    expect(() => pays([aMember()], { place: { "mla.standard": { urban: 700 } } })).toThrow("mla.standard");
  });

  it("rests on the law of its day", () => {
    const lawOf = (on: string) => {
      const lowIncome = proposalOf([aMember()], { on }).proof.eligible.parts.find(({ label }) => /低于/.test(label));
      return citationsOn(lowIncome?.citations ?? [], on).map(
        ({ instrument, article }) => `${instrument.code} ${article}`,
      );
    };
    expect(lawOf("2026-06-30")).toEqual(["A649 9"]);
    expect(lawOf("2026-07-01")).toEqual(["SAL 18"]);
    expect(pays([aMember()], { on: "2026-07-01" })).toBe(pays([aMember()], { on: "2026-06-30" }));
  });
});
