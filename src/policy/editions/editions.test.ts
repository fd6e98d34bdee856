/** Editions: frozen, read back, compared. */
import { expect, it } from "vitest";
import { minimumLivingAllowance as service } from "#domains/assistance";
import { assistanceLaw, measures } from "#law/social-assistance";
import {
  all,
  canonicalJson,
  choice,
  compareEditions,
  days,
  editions,
  household,
  monthly,
  office,
  parameter,
  payWhen,
  propose,
  proposalToWire,
  readEdition,
  readApplicant,
  service as declare,
  theMonthAfter,
  workdays,
  writeEdition,
  writtenLocal,
  yesNo,
} from "#policy";

const county = office("county", "县级民政部门");

/** A small allowance in the edition of a year. */
const small = (since: string, { stricter = false, until }: { stricter?: boolean; until?: string } = {}) => {
  const home = household({
    category: choice("保障类别", { urban: "城市", rural: "农村" }),
    ...(stricter ? { resident: yesNo("居住满一年") } : {}),
  }).eachMember({ income: monthly("月收入") });
  const standard = parameter("x.standard", monthly("标准")).setBy(county, home.category);
  const income = home.members.sum((m) => m.income).as("家庭月收入");
  const low = stricter
    ? income.below(standard).as("收入低于标准").cite(assistanceLaw.art(18))
    : income.atMost(standard).as("收入不超过标准").cite(measures.art(9));
  const resident = (home as { resident?: ReturnType<typeof yesNo> }).resident;
  const eligible = resident
    ? all(low, resident.as("居住满一年")).as("符合条件")
    : all(low, income.atMost(standard)).as("符合条件");
  return declare({
    id: "small",
    code: "S",
    title: "小额补助",
    since,
    ...(until ? { until } : {}),
    applicant: home,
    proposes: { eligible, pays: payWhen(eligible, standard.minus(income).roundUpTo(1)).as("每月应发") },
    starts: theMonthAfter("decision", { cite: measures.art(11) }),
    steps: [
      county.accepts({ cite: measures.art(11) }),
      county.givesPublicNotice({ for: days(stricter ? 7 : 5), cite: measures.art(11) }),
      county.decides({ within: workdays(10), cite: measures.art(11) }),
    ],
    within: { total: workdays(30), cite: measures.art(11) },
    review: { every: days(365), cite: measures.art(13) },
    examples: [],
  });
};

it("an edition read back proposes for every worked case the very same bytes", () => {
  const frozen = readEdition(JSON.parse(canonicalJson(writeEdition(service))));
  expect(service.examples.length).toBeGreaterThan(0);
  for (const example of service.examples) {
    const { on, local } = example;
    const read = readApplicant(service.applicant, example);
    if (!read.ok) throw new Error("The example cannot be read");
    const told = (ruled: typeof frozen): string =>
      canonicalJson(
        proposalToWire(propose(ruled, { facts: read.value, on, local: writtenLocal(local) }), {
          names: [],
          parameters: [],
          nearest: false,
        }),
      );
    expect(told(frozen)).toBe(told(service));
  }
});

it("the text is the same for the same declaration and written again from what was read", () => {
  const text = canonicalJson(writeEdition(small("2024-01-01")));
  expect(canonicalJson(writeEdition(small("2024-01-01")))).toBe(text);
  const back = readEdition(JSON.parse(text));
  expect(canonicalJson(writeEdition({ ...small("2024-01-01"), ...back }))).toBe(text);
});

it("closing an edition does not change its text", () => {
  const closed = small("2024-01-01", { until: "2024-12-31" });
  expect(canonicalJson(writeEdition(closed))).toBe(canonicalJson(writeEdition(small("2024-01-01"))));
});

it("a comparison names what an official has to know", () => {
  const changes = compareEditions(
    writeEdition(small("2024-01-01")),
    writeEdition(small("2025-01-01", { stricter: true })),
  );
  const text = changes.join("\n");
  expect(text).toContain("“收入不超过标准”改称“收入低于标准”");
  expect(text).toContain("由“不超过”改为“低于”");
  expect(text).toMatch(/“收入低于标准”的依据由《社会救助暂行办法》.*第九条改为《.*社会救助法》.*第十八条/);
  expect(text).toContain("新增填写项“居住满一年”");
  expect(text).toContain("“公示”的期限由持续5日改为持续7日");
  expect(compareEditions(writeEdition(service), writeEdition(service))).toEqual([]);
});

it("the business date chooses the edition, and two for one day are refused", () => {
  const [first, second] = [small("2024-01-01", { until: "2024-12-31" }), small("2025-01-01")];
  const book = editions([second, first]);
  expect(book.on("small", "2024-12-31")).toBe(first);
  expect(book.on("small", "2025-01-01")).toBe(second);
  expect(book.on("small", "2023-12-31")).toBeNull();
  expect(() => editions([small("2024-01-01"), second])).toThrow(/must end/);
  expect(() => editions([small("2024-01-01", { until: "2025-01-01" }), second])).toThrow(/must end/);
});

it("a text that rests on other operators is not read as if nothing had changed", () => {
  expect(() => readEdition({ ...writeEdition(service), operators: 2 })).toThrow(/operators/);
});
