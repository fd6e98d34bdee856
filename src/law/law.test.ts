/** The law map is complete, its words are right, and a decision cites what was in force on its day. */
import { describe, expect, test } from "vitest";
import { citation, citationsOn, citationWords, find, instrument, instruments, successorsOf, toWire } from "./index.ts";
import { numeral } from "./numeral.ts";
import { disabilitySubsidies } from "./persons.ts";
import { archives } from "./records.ts";
import {
  assistanceLaw,
  confirmation,
  destitute,
  measures,
  rigidExpenditure,
  vagrantReliefRules,
} from "./social-assistance.ts";

const codes = (citations: readonly { instrument: { code: string }; article: number | null }[]) =>
  citations.map((c) => `${c.instrument.code} ${c.article}`);

const partly = instrument({
  code: "X",
  title: "某办法",
  number: "某发〔2020〕1号",
  rank: "ministry",
  articleCount: 2,
  inForce: { from: "2020-01-01", to: "2024-12-31" },
  articles: { 1: { gist: "部分读过", status: "PART" }, 2: { gist: "未读", status: "UNREAD" } },
});

describe("the map", () => {
  test("holds every article of the instruments that were read whole", () => {
    for (const whole of [assistanceLaw, measures, confirmation, destitute, rigidExpenditure]) {
      const all = Array.from({ length: whole.articleCount }, (_, i) => i + 1);
      expect(Object.keys(whole.articles).map(Number), whole.code).toEqual(all);
    }
  });

  test("holds as many articles of the general laws as its index counts", () => {
    const counts = Object.fromEntries(instruments.map((i) => [i.code, Object.keys(i.articles).length]));
    expect(counts).toMatchObject({ SAL: 78, A649: 70, DB57: 42, TK43: 29, GX25: 14 });
    expect(counts).toMatchObject({ JZ381: 18, JZ24: 24, MFD: 90, WB: 30, CB: 14, CJ: 5, LN: 33, FS: 6, WA: 5, XX: 19 });
    expect(counts).toMatchObject({ PI: 48, FY: 46, SS: 28, DA: 7, DQ: 7 });
  });

  test("names each instrument once and each article within its length, in a short paraphrase", () => {
    expect(new Set(instruments.map((i) => i.code)).size).toBe(instruments.length);
    for (const i of instruments)
      for (const [n, { gist }] of Object.entries(i.articles)) {
        expect(Number(n), `${i.code} ${n}`).toBeLessThanOrEqual(i.articleCount);
        expect(gist.length, `${i.code} ${n}`).toBeGreaterThan(1);
        expect(gist.length, `${i.code} ${n}`).toBeLessThanOrEqual(25);
      }
  });

  test("cites an instrument that was not mapped for a matter, never as a firm basis and never by an article", () => {
    const cited = disabilitySubsidies.on("自申请当月计发");
    expect(citationWords(cited)).toBe(
      "《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）（依据待确认）",
    );
    expect(toWire(cited)).toMatchObject({ article: "", gist: "自申请当月计发", confirmed: false });
    expect(citationsOn([cited, disabilitySubsidies.on("对象"), cited], "2026-01-20")).toHaveLength(2);
  });

  test("leads from every article of 649 to articles that the law has", () => {
    for (const n of Object.keys(measures.articles).map(Number)) {
      const c = citation(measures, { article: n, paragraph: null, item: null });
      expect(
        codes(successorsOf(c)).every((code) => code.startsWith("SAL ")),
        String(n),
      ).toBe(true);
    }
    expect(codes(successorsOf(measures.art(11)))).toEqual(["SAL 37", "SAL 43", "SAL 44", "SAL 45"]);
    expect(successorsOf(measures.art(45))).toEqual([]);
    expect(successorsOf(confirmation.art(1))).toEqual([]);
  });

  test("refuses an article that the text does not list, when compiled and when run", () => {
    // @ts-expect-error the law has 78 articles
    expect(() => assistanceLaw.art(79)).toThrow("SAL has no article 79");
    // @ts-expect-error article 26 of 档案法 was not read
    expect(() => archives.art(26)).toThrow("DA has no article 26");
  });

  test("finds an instrument by its code and says null otherwise", () => {
    expect(find("DB57")?.title).toBe("最低生活保障审核确认办法");
    expect(find("DB58")).toBeNull();
  });
});

describe("words", () => {
  test("name instrument, number, article, paragraph and item", () => {
    expect(citationWords(confirmation.art(13, 1, 3))).toBe(
      "《最低生活保障审核确认办法》（民发〔2021〕57号）第十三条第一款第(三)项",
    );
    expect(citationWords(confirmation.art(8, null, 1))).toContain("第八条第(一)项");
    expect(citationWords(measures.art(9))).toBe("《社会救助暂行办法》（国务院令第649号）第九条");
  });

  test("leave out a number that is not used or not confirmed", () => {
    expect(citationWords(assistanceLaw.art(18, 2))).toBe("《中华人民共和国社会救助法》第十八条第二款");
    expect(citationWords(rigidExpenditure.art(4))).toBe("《刚性支出困难家庭认定办法》第四条");
    expect(toWire(rigidExpenditure.art(4)).number).toBe("");
  });

  test("mark what was not read, and do not confirm it on the wire", () => {
    expect(citationWords(partly.art(1))).toBe("《某办法》（某发〔2020〕1号）第一条（待核）");
    expect(citationWords(partly.art(2))).toBe("《某办法》（某发〔2020〕1号）第二条（依据待确认）");
    expect([toWire(partly.art(1)).confirmed, toWire(partly.art(2)).confirmed]).toEqual([false, false]);
  });

  test("mark the rules on vagrant relief, which were read only in part", () => {
    expect(citationWords(vagrantReliefRules.art(12))).toMatch(/第十二条（待核）$/);
    expect(citationWords(vagrantReliefRules.art(13))).toMatch(/第十三条（依据待确认）$/);
  });

  test("travel with the paraphrase", () => {
    expect(toWire(confirmation.art(13, 1))).toEqual({
      instrument: "DB57",
      title: "最低生活保障审核确认办法",
      number: "民发〔2021〕57号",
      article: "第十三条第一款",
      gist: "家庭收入的范围、不计入项与扣减",
      confirmed: true,
    });
  });

  test.each([
    [1, "一"],
    [10, "十"],
    [13, "十三"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [203, "二百零三"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [1042, "一千零四十二"],
    [1077, "一千零七十七"],
    [1200, "一千二百"],
    [1260, "一千二百六十"],
  ])("count article %i as %s", (n, words) => expect(numeral(n)).toBe(words));

  test("refuse a number that no article can have", () => {
    for (const n of [0, -1, 1.5, 10_000]) expect(() => numeral(n)).toThrow("no article numeral");
  });
});

describe("the day of the business", () => {
  const basis = [confirmation.art(12), measures.art(9), assistanceLaw.art(18)];

  test("shows 649 and not the law until 2026-06-30, the regulation first", () => {
    expect(codes(citationsOn(basis, "2026-06-30"))).toEqual(["A649 9", "DB57 12"]);
  });

  test("shows the law and not 649 from 2026-07-01, the law first", () => {
    expect(codes(citationsOn(basis, "2026-07-01"))).toEqual(["SAL 18", "DB57 12"]);
  });

  test("leaves out an instrument before it begins and after it ends", () => {
    expect(codes(citationsOn(basis, "2021-06-30"))).toEqual(["A649 9"]);
    expect(codes(citationsOn([partly.art(1)], "2024-12-31"))).toEqual(["X 1"]);
    expect(citationsOn([partly.art(1)], "2025-01-01")).toEqual([]);
  });

  test("lets a legal office move the day on which 649 ends, or remove it", () => {
    expect(codes(citationsOn(basis, "2026-07-01", { A649: null }))).toEqual(["SAL 18", "A649 9", "DB57 12"]);
    expect(codes(citationsOn(basis, "2026-07-31", { A649: "2026-08-01" }))).toContain("A649 9");
  });

  test("keeps the rule on three refusals after 2026-06-30, marked 待核 in both places", () => {
    const refusals = [measures.art(45), confirmation.art(34)];
    expect(citationsOn(refusals, "2026-06-30").map((c) => c.status)).toEqual(["READ", "READ"]);
    const after = citationsOn(refusals, "2026-07-01");
    expect(codes(after)).toEqual(["A649 45", "DB57 34"]);
    expect(after.map(citationWords).every((words) => words.endsWith("（待核）"))).toBe(true);
  });

  test("shows the same citation once and keeps the given order within a rank", () => {
    const given = [confirmation.art(15), confirmation.art(10), confirmation.art(15), confirmation.art(15, 2)];
    expect(citationsOn(given, "2025-01-01").map((c) => [c.article, c.paragraph])).toEqual([
      [15, null],
      [10, null],
      [15, 2],
    ]);
  });
});
