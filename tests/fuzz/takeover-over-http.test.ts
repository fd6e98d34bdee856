/** 接收在保名册: what a county already pays becomes marked cases that are paid to the fen, reviewed within the year, and never twice. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceOn } from "#domains";
import { asOwner, sql } from "#kernel/database";
import { refoldAll } from "#kernel/cases";
import { addMonths } from "#kernel/calendar";
import { idCheckCharacter } from "#policy";
import type { CaseView, FileWire, ImportWire, UploadWire } from "#wire";
import { openSmallProvince, type Official, type SmallProvince } from "./small-province.ts";

let province: SmallProvince;
let clerk: Official;
let village: string;
const kind = "roll-minimum-living-allowance";

beforeAll(async () => {
  province = await openSmallProvince(400);
  const official = await province.signIn("ningxiang.clerk");
  if (official === null) throw new Error("The clerk cannot sign in");
  clerk = official;
  const { rows } = await asOwner(province.platform.database, (tx) =>
    sql<{ code: string }>`select c.code from people.household h join places.unit_code c using (unit_id)
      join places.scope s using (unit_id) join access.account a on a.login = 'ningxiang.clerk'
      join access.office o using (office_id) join places.scope mine on mine.unit_id = o.unit_id
      where c.system = 'NBS12' and s.div_no >= mine.div_no and s.div_no < mine.div_hi limit 1`.execute(tx),
  );
  village = rows[0]?.code ?? "";
}, 120_000);
afterAll(() => province.end());

const post = async (url: string, body: unknown) =>
  province.send({ method: "POST", url, payload: JSON.stringify(body), contentType: "application/json" }, clerk);

const check = async (...lines: string[]): Promise<ImportWire> => {
  const heading =
    "户编号,村（社区）,姓名,与户主关系,证件号码,月保障金额,起发月份,复核类别,原批准文号,原批准日期,是否保障对象";
  const bytes = Buffer.from(["\ufeff" + heading, ...lines, ""].join("\r\n"));
  const about = { name: "在保.csv", purpose: "import", size: bytes.length };
  const upload = await post("/api/files/uploads", { ...about, sm3: createHash("sm3").update(bytes).digest("hex") });
  const { fileId } = upload.json<UploadWire>();
  await post(`/api/files/uploads/${fileId}/parts`, { offset: 0, content: bytes.toString("base64") });
  const file = (
    await province.send({ method: "POST", url: `/api/files/uploads/${fileId}/complete` }, clerk)
  ).json<FileWire>();
  const checked = await post("/api/imports", { kind, fileId: file.fileId });
  expect(checked.statusCode, checked.body).toBe(200);
  return checked.json<ImportWire>();
};
const commit = (importId: number, totals: unknown, which = "all") =>
  post(`/api/imports/${importId}/commit`, { which, ...(totals === null ? {} : { totals }) });

const idOf = (running: number): string => {
  const first17 = `43012419650307${String(running).padStart(3, "0")}`;
  return first17 + idCheckCharacter(first17);
};
const month = (): string => `${province.platform.clock.today().slice(0, 7)}-01`;
const roll = (): string[] => {
  const from = month().slice(0, 7);
  return [
    `1,${village},贺长河,本人,${idOf(1)},1250.55,${from},A类,宁民低〔2023〕1024号,2023-05-18,是`,
    `1,,贺小满,子女,${idOf(2)},,,,,,否`,
    `2,${village},欧阳秋,本人,${idOf(3)},480,${from},,,,`,
  ];
};
const entitled = async (): Promise<readonly { caseNo: string; fen: number; decision: number | null }[]> => {
  const { rows } = await asOwner(province.platform.database, (tx) =>
    sql<{ caseNo: string; fen: number; decision: number | null }>`
      select c.case_no as "caseNo", e.amount_fen as fen, e.decision_id as decision
      from (select distinct county_id from cases.case_file where carried_from is not null) k
        cross join lateral payments.entitled(k.county_id, 'minimum-living-allowance', ${month()}::date) e
        join cases.case_file c using (case_id)
      where c.carried_from is not null and e.for_month = ${month()}::date order by c.case_id`.execute(tx),
  );
  return rows;
};

test("nothing is written until the office's own totals are the same", async () => {
  const checked = await check(...roll());
  expect(checked).toMatchObject({ badRows: 0, groups: 2, totals: { groups: 2, persons: 2, yuan: "1730.55" } });
  for (const totals of [null, { groups: 2, persons: 2, yuan: "1730.56" }, { groups: 3, persons: 2, yuan: "1730.55" }]) {
    const refused = await commit(checked.importId, totals);
    expect(refused.json()).toMatchObject({ status: 409, type: "exchange.totals-differ" });
  }
  expect(await entitled()).toEqual([]);
  const written = await commit(checked.importId, { groups: 2, persons: 2, yuan: "1730.55" });
  expect(written.json(), written.body).toMatchObject({ state: "committed", undoable: false });
});

test("each case says what is known and pays exactly what the roll said", async () => {
  const paid = await entitled();
  expect(paid.map(({ fen, decision }) => [fen, decision])).toEqual([
    [125_055, null],
    [48_000, null],
  ]);
  const { rows } = await asOwner(province.platform.database, (tx) =>
    sql<{ caseId: number; dueOn: string; label: string | null; state: string; step: string | null; members: number }>`
      select case_id as "caseId", review_due_on as "dueOn", review_label as label, state, step,
        (select count(*)::int from cases.subject_member m where m.case_id = c.case_id) as members
      from cases.case_file c where carried_from is not null order by case_id`.execute(tx),
  );
  const today = province.platform.clock.today();
  expect(rows).toMatchObject([
    { state: "closed", step: null, members: 1, label: expect.stringMatching(/^A/) },
    { state: "closed", step: null, members: 1 },
  ]);
  for (const { dueOn } of rows) expect(dueOn > today && dueOn <= addMonths(today, 12)).toBe(true);
  const seen = await province.send({ method: "GET", url: `/api/cases/${rows[0]?.caseId}` }, clerk);
  const view = seen.json<CaseView>();
  expect(seen.statusCode, seen.body).toBe(200);
  expect(view.entries.at(-1)?.says).toContain("接收历史在保户");
  expect(JSON.stringify(view.entries)).toContain("宁民低〔2023〕1024号");
});

test("what is refused leaves nobody behind, when the good households alone are written", async () => {
  const people = async (): Promise<number> => {
    const { rows } = await asOwner(province.platform.database, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from people.person`.execute(tx),
    );
    return rows[0]?.n ?? 0;
  };
  const before = await people();
  const { importId, totals } = await check(
    `1,${village},何早,本人,${idOf(20)},100,2019-01,,,,`,
    `2,${village},何晚,本人,${idOf(21)},100.5,${month().slice(0, 7)},B,,,`,
  );
  expect(totals).toEqual({ groups: 1, persons: 1, yuan: "100.50" });
  const written = await commit(importId, totals, "good");
  expect(written.statusCode, written.body).toBe(200);
  expect(await people()).toBe(before + 1);
});

test("the same roll again finds everybody and writes nobody twice", async () => {
  const again = await check(...roll());
  expect(again).toMatchObject({ badGroups: 2, totals: { groups: 0, persons: 0, yuan: "0.00" } });
  expect(again.remarks.map(({ code }) => code)).toContain("cases.already-running");
});

test("what is wrongly written is named by line, column and reason", async () => {
  const { remarks } = await check(
    `1,${village},何一,本人,${idOf(10)},十二,2031-99,Z类,,,`,
    `2,${village},何二,本人,${idOf(11)},,,,,,`,
    `3,${village},贺长河,本人,${idOf(1)},100,${month().slice(0, 7)},,,,`,
    `4,${village},何四,本人,${idOf(12)},100,2019-01,,,,`,
    `5,${village},何五,本人,${idOf(13)},100,${month().slice(0, 7)},,,,`,
    `5,,何六,子女,${idOf(14)},80,,,,,`,
    `6,${village},何七,本人,${idOf(15)},100,${month().slice(0, 7)},,,,否`,
  );
  const told = remarks.map(({ line, column, code }) => `${line} ${column} ${code}`);
  for (const one of [
    "2 月保障金额 not-an-amount",
    "2 起发月份 not-a-month",
    "2 复核类别 not-an-option",
    "3 月保障金额 required",
    "3 起发月份 required",
    "4  cases.already-running",
    "5  cases.month-far-away",
    "7 月保障金额 not-first",
    "8 是否保障对象 nobody-covered",
  ])
    expect(told).toContain(one);
});

test("the fold of every case is what the register shows", async () => {
  const { differences } = await asOwner(province.platform.database, (tx) =>
    refoldAll(tx, { calendar: province.platform.calendar, serviceOn }),
  );
  expect(differences).toEqual([]);
});
