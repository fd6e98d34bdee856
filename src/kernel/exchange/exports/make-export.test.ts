/** Lists that leave: guarded, watermarked, recorded. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asOwner, sql, type Database } from "#kernel/database";
import { registerHousehold } from "#kernel/people";
import { testDatabase } from "../../../../tests/support/database.ts";
import { makeExport, peopleList, type ExportList } from "../index.ts";
import { csvRows } from "../read/csv.ts";
import { idOf, openDesk, type Desk } from "../small-county.test-support.ts";
import { guarded } from "./guard.ts";

let db: Database;
let desk: Desk;

beforeAll(async () => {
  db = await testDatabase();
  desk = await openDesk(db);
  await desk.inside((tx) =>
    registerHousehold(tx, desk.deps, {
      unitId: 111,
      category: "rural",
      address: null,
      members: [
        { relation: "self", fullName: "张明", idNumber: idOf(1) },
        { relation: "spouse", fullName: "李红", idNumber: idOf(2) },
      ],
    }),
  );
});
afterAll(async () => {
  await db.close();
  desk.remove();
});

const make = async <Row>(list: ExportList<Row>, format: "xlsx" | "csv") => {
  const office = { officeId: desk.author.officeId, kind: "county", kindLabel: "县级民政部门", name: "宁乡市民政局" };
  const actor = { ...desk.author, me: { name: "李红", office } };
  const file = await desk.inside((tx) =>
    makeExport(tx, desk.deps, { list, format, reason: "=年度核查 & 复核", actor, requestId: "r" }),
  );
  return { file, bytes: await desk.read(file.fileId) };
};
const bookOf = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
};

const payloads = [
  '=HYPERLINK("http://x","a")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  " =1",
  "=cmd|' /C calc'!A0",
];
const hostile: ExportList<string> = {
  id: "hostile",
  title: "试",
  columns: [
    { label: "文本", of: (text) => text },
    { label: "数", of: () => -3 },
  ],
  pages: async function* () {
    yield payloads;
  },
  subjectsOf: () => [],
};

describe("formulas", () => {
  test("no cell of a CSV begins as a formula once a spreadsheet has read it", async () => {
    const rows = [...csvRows((await make(hostile, "csv")).bytes)];
    const cells = rows.slice(1, -1).map(({ cells }) => cells[0]?.text ?? "");
    expect(cells).toEqual(payloads.map((text) => `'${text.replace("\r", "\n")}`));
    expect(rows.flatMap(({ cells }) => cells).filter(({ text }) => /^\s*[=+@＝\t]/.test(text))).toEqual([]);
  });

  test("in a workbook they are texts, and no cell has a formula", async () => {
    const book = await bookOf((await make(hostile, "xlsx")).bytes);
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value))));
    expect(values.filter((value) => typeof value === "object")).toEqual([]);
    expect(values).toContain('\'=HYPERLINK("http://x","a")');
    expect(values).toContain("'=年度核查 & 复核");
  });

  test("ordinary text is left as it is", () => {
    expect(["张明", "3-5 号", "a=b", "(一)", ""].map(guarded)).toEqual(["张明", "3-5 号", "a=b", "(一)", ""]);
  });
});

test("a list says in itself who made it, when and why, and hides the numbers", async () => {
  const { bytes } = await make(peopleList(desk.deps), "csv");
  const text = bytes.toString("utf8");
  expect(text.startsWith("\ufeff人员编号,")).toBe(true);
  expect(text).toContain("430124********");
  expect(text).not.toContain(idOf(1));
  expect(text.trimEnd().split("\r\n").at(-1)).toContain("导出人：宁乡市民政局 李红；时间：2025年3月28日");
  const book = await bookOf((await make(peopleList(desk.deps), "xlsx")).bytes);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["人员名册", "导出说明"]);
  expect(book.worksheets[0]?.headerFooter.oddFooter).toContain("李红");
  expect(book.worksheets[0]?.getRow(2).getCell(2).value).toBe("张明");
});

test("every person on a list is named in the trace, with the reason", async () => {
  const { file } = await make(peopleList(desk.deps), "xlsx");
  const { rows } = await asOwner(db, (tx) =>
    sql<{ reason: string; subjects: number; detail: { fileId: number } }>`
      select e.reason, e.detail, (select count(*) from audit.subject s where s.entry_id = e.entry_id and s.kind = 'person') as subjects
      from audit.entry e where act = 'export' and what = 'exchange.export-people' order by entry_id desc limit 1`.execute(
      tx,
    ),
  );
  expect(rows[0]).toMatchObject({ reason: "=年度核查 & 复核", subjects: 2, detail: { fileId: file.fileId } });
});

test("a list that cannot be finished leaves neither a file nor a half of one", async () => {
  const broken: ExportList<string> = {
    ...hostile,
    pages: async function* () {
      yield ["a"];
      throw new Error("connection lost");
    },
  };
  for (const format of ["csv", "xlsx"] as const) await expect(make(broken, format)).rejects.toThrow("connection lost");
  const { rows } = await asOwner(db, (tx) =>
    sql`select from files.file where name like '试-%' and type is null`.execute(tx),
  );
  expect(rows).toEqual([]);
});
