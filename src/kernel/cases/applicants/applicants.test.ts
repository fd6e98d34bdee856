/** Cases of a person, of an organisation, and one whose amount says who decides: from the application to the letter. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { institutionFiling } from "#domains/eldercare";
import { disabilityAllowances } from "#domains/disability";
import { temporaryRelief } from "#domains/assistance";
import { asOwner, sql } from "#kernel/database";
import { registerOrganisation } from "#kernel/organisations";
import { paperHtml } from "#kernel/papers";
import { registerHousehold } from "#kernel/people";
import { nodesOf, type Service } from "#policy";
import { caseView, decisionLetter, openCase, refoldAll, type NewCase, type NewSingleCase } from "../index.ts";
import { doAs, smallCounty, village, walk, type SmallCounty, type Who } from "../small-county.test-support.ts";

const probes = [disabilityAllowances, temporaryRelief, institutionFiling];

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty(probes);
  for (const service of probes) await setLocal(service);
});
afterAll(() => county.db.close());

/** The local values of the first worked case, set by the office that the parameter names. */
const setLocal = (service: Service) =>
  asOwner(county.db, async (tx) => {
    const [example] = service.examples;
    for (const node of nodesOf(service)) {
      if (node.op !== "parameter") continue;
      const { code, office } = node.settings;
      const given = example?.local[code] ?? 0;
      const values = typeof given === "object" ? Object.entries(given) : ([["", given]] as const);
      const [unitId, divNo] = office.kind === "province" ? [43, 0] : [430181, 10];
      for (const [category, value] of values) {
        const parsed = node.kind.parse(value);
        if (!parsed.ok) throw new Error(`${code} cannot be read`);
        await sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, document_no)
          values (${code}, ${unitId}, ${divNo}, ${category}, daterange('2024-01-01', null), ${node.kind.store(parsed.value)}, '测试文号')`.execute(
          tx,
        );
      }
    }
  });

const registered = (names: readonly string[]) =>
  county.as("clerk", (tx) =>
    registerHousehold(tx, county.at("2025-01-02"), {
      unitId: village,
      category: "rural",
      address: "南山村12号",
      members: names.map((fullName, index) => ({
        fullName,
        relation: index === 0 ? "self" : "spouse",
        birthDate: "1980-01-15",
        idKind: "temporary",
      })),
    }),
  );
const open = (who: Who, given: NewCase | NewSingleCase, on: string) =>
  county.as(who, (tx) => openCase(tx, county.at(on), { principal: county.people[who], requestId: "t", given }));
const viewOf = (who: Who, caseId: number, on: string) =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId, principal: county.people[who] }));

describe("a person applies for the disability subsidies", () => {
  const declared = {
    hukou: "hunan",
    certificate: "valid",
    level: "two",
    type: "body",
    support: "allowance",
    child: "none",
    injuryCare: false,
    serving: false,
    otherLiving: 0,
    otherCare: 0,
  };
  let caseId: number;
  let personId: number;

  it("is taken in without a household and tells what the township must find", async () => {
    const { personIds } = await registered(["刘桂英"]);
    personId = personIds[0] ?? 0;
    const given = { service: disabilityAllowances.id, personId, facts: { person: declared } };
    ({ caseId } = await open("clerk", given, "2026-01-20"));
    const view = await viewOf("clerk", caseId, "2026-01-20");
    expect(view.row).toMatchObject({
      caseNo: "DS-430181-2026-000001",
      applicantName: "刘桂英",
      householdId: null,
      place: "大瑶镇 · 南山村",
    });
    expect(view.household.members).toMatchObject([{ personId, birthDate: "1980-01-15" }]);
    expect(view.proposal?.missing.map(({ at }) => at)).toEqual(["person.needsCare"]);
  });

  it("is refused a second time, and without a field that only the township may find", async () => {
    const given = { service: disabilityAllowances.id, personId, facts: { person: { ...declared, needsCare: true } } };
    await expect(open("clerk", given, "2026-01-21")).rejects.toMatchObject({ problem: { type: "input.invalid" } });
    await expect(open("clerk", { ...given, facts: { person: declared } }, "2026-01-21")).rejects.toMatchObject({
      problem: { type: "cases.already-applying" },
    });
    const household = {
      service: disabilityAllowances.id,
      householdId: 1,
      applicantId: personId,
      facts: { household: {}, members: [] },
    };
    await expect(open("clerk", household, "2026-01-21")).rejects.toMatchObject({ problem: { type: "input.invalid" } });
  });

  it("runs through township, federation and county to 220 yuan from the month of application", async () => {
    const { version } = await walk(county, { caseId, version: 1 }, [
      ["clerk", "accept", "2026-01-21"],
      [
        "clerk",
        "investigate",
        "2026-01-23",
        { facts: { household: { needsCare: true } }, investigators: "李红、赵军", note: "入户查看" },
      ],
      ["federation", "verify", "2026-01-30"],
    ]);
    await doAs(county, "leader", {
      caseId,
      version,
      key: "decide",
      on: "2026-02-26",
      input: { outcome: "granted", opinion: "同意" },
    });
    const view = await viewOf("leader", caseId, "2026-02-26");
    expect(view.row).toMatchObject({ state: "closed", outcome: "granted", pays: "220.00" });
    expect(view.decisions).toMatchObject([{ startsOn: "2026-01-01", signatureValid: true }]);
    expect(view.steps.map(({ label }) => label)).toEqual(["受理", "入户调查", "残疾人证审核", "审批"]);
    const letter = paperHtml(decisionLetter(view), null);
    for (const words of [
      "残疾人两项补贴批准通知书",
      "你申请残疾人两项补贴",
      "2026年1月",
      "贰佰贰拾元整",
      "国发〔2015〕52号）（待核）",
    ])
      expect(letter).toContain(words);
    expect(letter).not.toMatch(/你户|共同生活/);
  });
});

describe("an organisation files its institution", () => {
  let caseId: number;
  let organisationId: number;
  const facts = { organisation: { matter: "first", bedsFullDay: 50, bedsNursing: 30, firstAdmission: "2026-02-10" } };

  it("is registered once for a place, under a code whose check characters are right", async () => {
    const given = { uscc: "52430181MJJ1234560", name: "大瑶镇夕阳红养老院", unitId: village, address: "南山村8号" };
    await expect(county.as("countyClerk", (tx) => registerOrganisation(tx, given))).rejects.toMatchObject({
      problem: { type: "input.invalid" },
    });
    const right = { ...given, uscc: "52430181MJJ1234502" };
    ({ organisationId } = await county.as("countyClerk", (tx) => registerOrganisation(tx, right)));
    await expect(county.as("countyClerk", (tx) => registerOrganisation(tx, right))).rejects.toMatchObject({
      problem: { type: "organisations.already-registered" },
    });
  });

  it("is asked for the papers at acceptance, and the receipt notes the day that was missed", async () => {
    ({ caseId } = await open("countyClerk", { service: institutionFiling.id, organisationId, facts }, "2026-03-03"));
    const before = await viewOf("countyClerk", caseId, "2026-03-03");
    expect(before.row).toMatchObject({ applicantName: "大瑶镇夕阳红养老院", organisationId, members: 0, pays: null });
    expect(before.applyBy).toEqual({ on: "2026-03-02", lateBy: 1 });
    expect(before.proposal?.missing.map(({ label }) => label)).toEqual(["收到备案申请书", "收到承诺书"]);
    const papers = { facts: { household: { application: true, commitment: true } } };
    const { version } = await walk(county, { caseId, version: 1 }, [["countyClerk", "accept", "2026-03-03", papers]]);
    const input = { outcome: "granted", opinion: "材料齐全" };
    await doAs(county, "leader", { caseId, version, key: "decide", on: "2026-03-03", input });
    const view = await viewOf("leader", caseId, "2026-03-03");
    expect(view.row).toMatchObject({ state: "closed", outcome: "granted" });
    expect(view.entries.at(-1)?.says).toContain("决定予以备案");
    const letter = paperHtml(decisionLetter(view), null);
    for (const words of ["养老机构备案回执", "52430181MJJ1234502", "逾期 1 个工作日", "依据", "予以备案"])
      expect(letter).toContain(words);
    expect(letter).not.toMatch(/每月|给付|你户/);
  });

  it("may file again once the case is closed, not while it is open", async () => {
    const change = {
      service: institutionFiling.id,
      organisationId,
      facts: { organisation: { ...facts.organisation, matter: "change" } },
    };
    await open("countyClerk", change, "2026-05-06");
    await expect(open("countyClerk", change, "2026-05-07")).rejects.toMatchObject({
      problem: { type: "cases.already-filing" },
    });
  });
});

describe("the amount of temporary relief says who decides", () => {
  const applied = async (names: readonly string[], medical: number, on: string) => {
    const { householdId, personIds } = await registered(names);
    const members = personIds.map((personId, index) => ({
      personId,
      facts: { income: index === 0 ? 24_000 : 0, medical: index === 0 ? 0 : medical, school: "none" },
    }));
    const facts = { household: { category: "rural", recognised: "none" }, members };
    const given = { service: temporaryRelief.id, householdId, applicantId: personIds[0] ?? 0, facts };
    const { caseId } = await open("clerk", given, on);
    const found = { assets: "within", countedBefore: 0, grantedBefore: 0 };
    const investigated = { facts: { household: found }, investigators: "李红、赵军", note: "入户" };
    const { version } = await walk(county, { caseId, version: 1 }, [
      ["clerk", "accept", on, { nearRelative: "no" }],
      ["clerk", "investigate", on, investigated],
      ["verifier", "verify", on],
      ["clerk", "post-notice", on, { on, place: "南山村" }],
      ["clerk", "conclude-notice", "2025-04-07"],
    ]);
    return { caseId, version };
  };
  const grant = { outcome: "granted", opinion: "同意" };

  it("a small grant is the township's, paid once", async () => {
    const { caseId, version } = await applied(["周小玲", "周大海"], 15_000, "2025-03-28");
    const before = await viewOf("townLeader", caseId, "2025-04-07");
    expect(before.row.turnLabel).toBe("乡镇人民政府（街道办事处）");
    await doAs(county, "townLeader", { caseId, version, key: "decide", on: "2025-04-07", input: grant });
    const view = await viewOf("townLeader", caseId, "2025-04-07");
    expect(view.row).toMatchObject({ outcome: "granted", pays: "2000.00" });
    expect(view.decisions).toMatchObject([{ startsOn: null, office: "大瑶镇人民政府" }]);
    const letter = paperHtml(decisionLetter(view), null);
    expect(letter).toContain("一次性给付 <strong>2,000.00 元");
    expect(letter).not.toContain("每月发放");
  });

  it("a larger one goes to the county, with the reason in the history", async () => {
    const { caseId, version } = await applied(["唐秀", "唐军"], 38_000, "2025-03-28");
    const before = await viewOf("leader", caseId, "2025-04-07");
    expect(before.row.turnLabel).toBe("县级民政部门");
    const entry = before.entries.find(({ says }) => says === "由县级民政部门决定");
    expect(entry?.detail).toContain("救助金额（8,900.00元）不超过乡镇备用金审批限额（5,000.00元），不成立");
    await expect(
      doAs(county, "townLeader", { caseId, version, key: "decide", on: "2025-04-07", input: grant }),
    ).rejects.toMatchObject({ problem: { type: "cases.not-your-turn" } });
    await doAs(county, "leader", { caseId, version, key: "decide", on: "2025-04-07", input: grant });
    expect((await viewOf("leader", caseId, "2025-04-07")).row).toMatchObject({ outcome: "granted", pays: "8900.00" });
  });
});

it("every case equals the fold of its entries", async () => {
  const refolded = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2026-05-07")));
  expect(refolded).toMatchObject({ cases: 5, differences: [] });
});
