/** A list of households from file to register and back, on a real database. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, type Database } from "#kernel/database";
import { householdOn, registerHousehold } from "#kernel/people";
import type { ImportWire, RowRemark } from "#wire";
import { testDatabase } from "../../../../tests/support/database.ts";
import { checkImport, commitImport, importRow, undoImport } from "../index.ts";
import { csv, idOf, openDesk, type Desk } from "../small-county.test-support.ts";

let db: Database;
let desk: Desk;

beforeAll(async () => {
  db = await testDatabase();
  desk = await openDesk(db);
});
afterAll(async () => {
  await db.close();
  desk.remove();
});

const check = async (bytes: Buffer, name?: string): Promise<ImportWire> => {
  const fileId = await desk.upload(bytes, name);
  const { deps, author, inside } = desk;
  return checkImport(deps, { author, requestId: "r", within: inside }, { fileId, kind: "households" });
};
const commit = (importId: number, which: "all" | "good" = "all"): Promise<ImportWire> =>
  desk.inside((tx) => commitImport(tx, desk.deps, { author: desk.author, requestId: "r", importId, which }));
const undo = (importId: number): Promise<ImportWire> =>
  desk.inside((tx) =>
    undoImport(tx, desk.deps, { author: desk.author, requestId: "r", importId, reason: "传错了文件" }),
  );
const counts = async (): Promise<unknown> => {
  const { rows } = await asOwner(db, (tx) =>
    sql`select (select count(*) from people.person) as people, (select count(*) from people.household) as households,
      (select count(*) from people.membership) as memberships, (select count(*) from people.person_gram) as grams`.execute(
      tx,
    ),
  );
  return rows[0];
};
const at = (remarks: readonly RowRemark[], line: number): string[] =>
  remarks.filter((remark) => remark.line === line).map(({ column, code }) => `${column}:${code}`);

test("a good list is checked without a trace in the register, written in one go, and taken back the same day", async () => {
  const before = await counts();
  const list = csv(
    `1,炭子冲村,农村,花明楼镇炭子冲村3组12号,张明,户主,${idOf(1)},13873100001`,
    `1,,,,李红,妻子,${idOf(2)},`,
    `2,花明楼镇太平村,农村,花明楼镇太平村1组,买买提·艾力,本人,${idOf(3)},0731-84502345`,
  );
  const checked = await check(list);
  expect(checked).toMatchObject({
    state: "checked",
    rows: 3,
    badRows: 0,
    groups: 2,
    badGroups: 0,
    remarks: [],
    checkedFileId: null,
  });
  expect(await counts()).toEqual(before);
  expect(await commit(checked.importId)).toMatchObject({ state: "committed", undoable: true });
  const household = await desk.inside(async (tx) => {
    const { rows } = await sql<{
      id: number;
    }>`select max(household_id) as id from people.household where unit_id = 111`.execute(tx);
    return householdOn(tx, desk.deps, { householdId: rows[0]?.id ?? 0, asOf: "2025-03-28" });
  });
  expect(household).toMatchObject({ address: "花明楼镇炭子冲村3组12号", category: "rural" });
  expect(household?.members.map(({ name, relation }) => `${name} ${relation}`)).toEqual(["张明 本人", "李红 配偶"]);
  await expect(commit(checked.importId)).rejects.toThrow("已经写入或已撤销");
  expect(await undo(checked.importId)).toMatchObject({ state: "undone", undoable: false });
  expect(await counts()).toEqual(before);
  await expect(undo(checked.importId)).rejects.toThrow("不在可撤销的期间");
});

test("every fault is named by line, column and reason, all of a line at once", async () => {
  const { remarks, badRows, badGroups, groups } = await check(
    csv(
      `1,无此村,农村,短,张,本人,${idOf(10).replace(/.$/, "Q")},123`,
      `2,太平村,农村,,王强,本人,4.30124E+17,`,
      `3,炭子冲村,牧区,,,配偶,430124196503071000,`,
      `4,炭子冲村,,,赵六,本人,${idOf(11)},`,
      `4,太平村,,,钱七,朋友,${idOf(11)},`,
      `5,炭子冲村,,,孙八,本人,430124650307123,`,
      `4,炭子冲村,,,周九,本人,,`,
      `,炭子冲村,,,吴十,本人,,`,
    ),
  );
  expect(at(remarks, 2)).toEqual([
    "详细地址:too-short",
    "姓名:too-short",
    "证件号码:wrong-character",
    "联系电话:wrong-length",
    "村（社区）:unknown-unit",
  ]);
  expect(at(remarks, 3)).toEqual(["证件号码:scientific-notation", "村（社区）:ambiguous-unit"]);
  expect(at(remarks, 4)).toEqual([
    "户籍类别:not-an-option",
    "姓名:required",
    "证件号码:digits-lost",
    "与户主关系:one-head",
  ]);
  expect(at(remarks, 5)).toEqual([":group-kept-out"]);
  expect(at(remarks, 6)).toEqual(["与户主关系:not-an-option", "证件号码:repeated", "村（社区）:differs-in-household"]);
  expect(at(remarks, 7)).toEqual(["证件号码:first-generation"]);
  expect(at(remarks, 8)).toEqual(["户编号:not-together"]);
  expect(at(remarks, 9)).toEqual(["户编号:required"]);
  expect({ badRows, badGroups, groups }).toEqual({ badRows: 6, badGroups: 6, groups: 7 });
  expect(remarks.find(({ code }) => code === "scientific-notation")?.says).toContain("末尾几位已经丢失");
});

test("a true number that ends in three zeros is accepted as text", async () => {
  const round = Array.from({ length: 12 }, (_, month) => idOf(0, `1965${String(month + 1).padStart(2, "0")}01`));
  const found = Array.from({ length: 99 }, (_, running) => idOf(running * 10, "19650307")).find((id) =>
    id.endsWith("000"),
  );
  const id = found ?? round.find((one) => one.endsWith("000")) ?? "";
  expect(id).toMatch(/000$/);
  expect(await check(csv(`1,炭子冲村,,,郑圆,本人,${id},`))).toMatchObject({ badRows: 0 });
});

test("with faults nothing is written, unless the good households alone are asked for", async () => {
  const checked = await check(
    csv(
      `1,炭子冲村,,,张明,本人,${idOf(20)},`,
      `2,炭子冲村,,,李,本人,${idOf(21)},`,
      `3,炭子冲村,,,王强,本人,${idOf(22)},`,
    ),
  );
  const before = await counts();
  await expect(commit(checked.importId, "all")).rejects.toThrow("没有写入任何数据");
  expect(await counts()).toEqual(before);
  await commit(checked.importId, "good");
  expect(await counts()).toMatchObject({ people: (before as { people: number }).people + 2 });
});

test("a number that is registered already is a fault with the place where it is", async () => {
  const list = csv(`1,炭子冲村,,,陈静,本人,${idOf(30)},`);
  await commit((await check(list)).importId);
  const { remarks } = await check(list);
  expect(remarks[0]).toMatchObject({ line: 2, column: "证件号码", code: "already-registered" });
  expect(remarks[0]?.says).toContain("花明楼镇 · 炭子冲村");
});

test("what was registered between check and writing stops the whole writing", async () => {
  const checked = await check(csv(`1,炭子冲村,,,刘洋,本人,${idOf(40)},`, `2,炭子冲村,,,周平,本人,${idOf(41)},`));
  await desk.inside((tx) =>
    registerHousehold(tx, desk.deps, {
      unitId: 111,
      category: null,
      address: null,
      members: [{ relation: "self", fullName: "周平", idNumber: idOf(41) }],
    }),
  );
  const before = await counts();
  await expect(commit(checked.importId)).rejects.toThrow("登记情况有变化");
  expect(await counts()).toEqual(before);
  expect(
    await desk.inside((tx) => importRow(tx, { importId: checked.importId, ...desk.author }, desk.deps)),
  ).toMatchObject({
    state: "checked",
  });
});

test("an import stays once somebody has built on it, or once its day is over", async () => {
  const used = await check(csv(`1,炭子冲村,,,唐一,本人,${idOf(50)},`));
  await commit(used.importId);
  await asOwner(db, (tx) =>
    sql`update people.person set phone_blind = '\\x01', updated_at = now() where full_name = '唐一'`.execute(tx),
  );
  const before = await counts();
  await expect(undo(used.importId)).rejects.toThrow("没有撤销任何数据");
  const late = await check(csv(`1,炭子冲村,,,唐二,本人,${idOf(51)},`));
  await commit(late.importId);
  desk.at("2025-03-29T00:01:00+08:00");
  await expect(undo(late.importId)).rejects.toThrow("只能在写入的当天");
  desk.at("2025-03-28T09:00:00+08:00");
  expect(await counts()).toMatchObject({ households: (before as { households: number }).households + 1 });
});

test("the checked file has the rows as they came, a comment at each fault and all reasons behind", async () => {
  const { checkedFileId } = await check(
    csv(`1,炭子冲村,,,张,本人,${idOf(60)},1`, `2,炭子冲村,,,李四,本人,${idOf(61)},`),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await desk.read(checkedFileId ?? 0)) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  const row = sheet?.getRow(2);
  expect(row?.getCell(1).value).toBe(2);
  expect(JSON.stringify(row?.getCell(6).note)).toContain("请填写姓和名");
  expect(JSON.stringify(row?.getCell(9).note)).toContain("手机号应为 11 位");
  expect(row?.getCell(10).value).toContain("请填写姓和名");
  expect(sheet?.getRow(3).getCell(10).value).toBeFalsy();
  expect(sheet?.getRow(3).getCell(8).value).toBe(idOf(61));
});

test("nobody else's file can be imported, and no other purpose's", async () => {
  const fileId = await desk.upload(csv(`1,炭子冲村,,,张明,本人,,`));
  const { deps, author, inside } = desk;
  const stranger = { ...author, accountId: author.accountId + 1 };
  const asked = { fileId, kind: "households" };
  await expect(checkImport(deps, { author: stranger, requestId: "r", within: inside }, asked)).rejects.toThrow(
    "不是您上传的",
  );
  await expect(
    checkImport(deps, { author, requestId: "r", within: inside }, { ...asked, kind: "toString" }),
  ).rejects.toThrow("没有“toString”");
});
