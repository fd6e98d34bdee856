/** Markup that people type is text wherever it is shown: in answers, in the letter, in exported lists. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decisionLetter } from "#kernel/cases";
import { paperHtml } from "#kernel/papers";
import type { CaseView, FileWire, HouseholdView, Page, CaseRow } from "#wire";
import { openSmallProvince, type Official, type SmallProvince } from "./small-province.ts";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  "</style><script>alert(1)</script>",
  "<!--<a href=javascript:alert(1)>",
  "{{7*7}}${7*7}",
  "&lt;script&gt;",
];

let province: SmallProvince;
let clerk: Official;
let leader: Official;

const signedIn = async (login: string): Promise<Official> => {
  const official = await province.signIn(login);
  if (official === null) throw new Error(`${login} cannot sign in`);
  return official;
};
const ask = async (official: Official, method: string, url: string, body?: unknown) => {
  const answer = await province.send(
    { method, url, ...(body === undefined ? {} : { payload: JSON.stringify(body), contentType: "application/json" }) },
    official,
  );
  const opened = /^text\/html|svg|xml/.test(String(answer.headers["content-type"]));
  expect(answer.headers["x-content-type-options"], url).toBe("nosniff");
  expect(opened, `${url} answers with a page`).toBe(false);
  return answer;
};

beforeAll(async () => {
  province = await openSmallProvince(400);
  clerk = await signedIn("huaminglou.clerk");
  leader = await signedIn("ningxiang.leader");
}, 120_000);
afterAll(() => province.end());

const decidedView = async (): Promise<CaseView> => {
  const { rows } = (await ask(clerk, "GET", "/api/cases?state=closed&limit=100")).json<Page<CaseRow>>();
  const row = rows.find(({ outcome }) => outcome === "granted");
  return (await ask(clerk, "GET", `/api/cases/${row?.caseId ?? 0}`)).json<CaseView>();
};

describe("through the interface", () => {
  test.each(payloads)("an address stays what was typed: %s", async (payload) => {
    const unitId = Number(province.known["unitId"]?.[0]);
    const given = {
      unitId,
      address: `花明楼镇${payload}`,
      members: [{ relation: "self", fullName: "张明" }],
    };
    const places = (await ask(clerk, "GET", `/api/divisions?q=${encodeURIComponent("炭子冲")}`)).json<
      { unitId: number }[]
    >();
    const answer = await ask(clerk, "POST", "/api/households", { ...given, unitId: places[0]?.unitId ?? unitId });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<HouseholdView>().address).toBe(`花明楼镇${payload}`);
  });

  test.each(payloads)("no name takes markup: %s", async (payload) => {
    const members = [{ relation: "self", fullName: `张${payload}` }];
    const places = (await ask(clerk, "GET", `/api/divisions?q=${encodeURIComponent("炭子冲")}`)).json<
      { unitId: number }[]
    >();
    const answer = await ask(clerk, "POST", "/api/households", { unitId: places[0]?.unitId, members });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ issues: [{ at: "members[0].fullName" }] });
  });

  test.each(payloads)("a reason is kept and returned as data: %s", async (payload) => {
    const people = (await ask(clerk, "GET", `/api/people?q=${encodeURIComponent("张")}`)).json<
      Page<{ personId: number; idMasked: string | null }>
    >();
    const person = people.rows.find(({ idMasked }) => idMasked !== null);
    const answer = await ask(clerk, "POST", `/api/people/${person?.personId ?? 0}/reveal`, { reason: payload });
    expect([200, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain("<script");
  });

  test.each(payloads)("a document number of a standard comes back as data: %s", async (payload) => {
    const given = {
      code: "mla.standard",
      category: "rural",
      amount: "700.00",
      validFrom: "2031-01-01",
      documentNo: payload,
    };
    const answer = await ask(leader, "POST", "/api/parameters", given);
    expect([200, 409, 422]).toContain(answer.statusCode);
    expect(String(answer.headers["content-type"])).toMatch(/^application\/(?:problem\+)?json/);
  });

  test("an unknown address with markup in it is not repeated as a page", async () => {
    const answer = await ask(clerk, "GET", `/api/${encodeURIComponent("<script>alert(1)</script>")}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain("<script");
  });
});

/** Days, amounts and what a program reads stay; every text that a person or an office could have written is replaced. */
const poisoned = <T>(value: T, payload: string): T => {
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, payload)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, isRead(key) ? each : poisoned(each, payload)]),
    ) as T;
  return typeof value === "string" && !/^[\d.-]+$|^\d{4}-\d{2}-\d{2}/.test(value) ? (`甲${payload}乙` as T) : value;
};
const isRead = (key: string): boolean => ["outcome", "state", "key", "signature"].includes(key);

describe("in the letter", () => {
  test.each(payloads)("every text is escaped: %s", async (payload) => {
    const clean = paperHtml(decisionLetter(await decidedView()), null);
    const letter = paperHtml(decisionLetter(poisoned(await decidedView(), payload)), null);
    const tags = (html: string): string[] =>
      [...html.matchAll(/<\/?([a-z!][^\s>]*)/gi)].map(([, tag = ""]) => tag).sort();
    const kinds = (html: string): string[] => [...new Set(tags(html))];
    expect(letter).toContain("甲");
    expect(kinds(letter).filter((tag) => !kinds(clean).includes(tag))).toEqual([]);
    expect(letter).not.toMatch(/<script|<img|<svg|onerror=alert\(1\)>|<a /);
  });

  test("the route answers with a page that may run no script", async () => {
    const { row } = await decidedView();
    const answer = await province.send({ method: "GET", url: `/api/cases/${row.caseId}/letter` }, clerk);
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers["content-security-policy"])).toMatch(/script-src 'self'|default-src 'none'/);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("in exported lists", () => {
  test("a reason that is a formula is text, and the file is a download that no page can open", async () => {
    const made = await ask(leader, "POST", "/api/exports/cases", { format: "csv", reason: '=HYPERLINK("http://x")' });
    expect(made.statusCode).toBe(200);
    const { fileId } = made.json<FileWire>();
    const answer = await ask(leader, "GET", `/api/files/${fileId}/content?reason=${encodeURIComponent("核对")}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "text/csv",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(String(answer.headers["content-disposition"])).toMatch(
      /^attachment; filename="file-\d+\.csv"; filename\*=UTF-8''/,
    );
    expect(answer.body.split("\r\n").filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
    const stranger = await signedIn("huaminglou.leader");
    expect(
      (await ask(stranger, "GET", `/api/files/${fileId}/content?reason=${encodeURIComponent("看看")}`)).statusCode,
    ).toBe(404);
    expect((await ask(leader, "GET", `/api/files/${fileId}/content`)).statusCode).toBe(422);
  });

  test("who may not export is refused", async () => {
    expect((await ask(clerk, "POST", "/api/exports/people", { format: "csv", reason: "年度核查" })).statusCode).toBe(
      403,
    );
  });
});
