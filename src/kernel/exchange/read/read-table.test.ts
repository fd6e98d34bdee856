/** Tables as offices' programs write them. */
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { csvRows, separatorOf } from "./csv.ts";
import { readTable } from "./read-table.ts";
import { xmlPieces } from "./xml.ts";

const texts = (bytes: Buffer): string[][] => [...csvRows(bytes)].map(({ cells }) => cells.map(({ text }) => text));

describe("CSV", () => {
  const gb = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd5, 0xc5, 0xc3, 0xf7, 0x0d, 0x0a]);
  test.each([
    ["UTF-8", Buffer.from("姓名,张明\r\n")],
    ["UTF-8 with a mark", Buffer.from("\ufeff姓名,张明\r\n")],
    ["UTF-16 with a mark", Buffer.from("\ufeff姓名,张明\r\n", "utf16le")],
    ["GB 18030", gb],
  ])("is read from %s", (_, bytes) => {
    expect(texts(bytes)).toEqual([["姓名", "张明"]]);
  });

  test("a character cut by the end of a piece is whole again, in both encodings", () => {
    const names = Array.from({ length: 40_000 }, () => "张").join("");
    expect(texts(Buffer.from(`x${names.slice(0, 30_000)}\n`))[0]?.[0]).toHaveLength(30_001);
    const pair = Buffer.from([0xd5, 0xc5]);
    const long = Buffer.concat([Buffer.from("xy,"), ...Array.from({ length: 32_700 }, () => pair)]);
    expect(texts(long)[0]?.[1]).toBe("张".repeat(32_700));
  });

  test("quotes hold separators, line breaks and doubled quotes; lines count as an editor counts them", () => {
    const rows = [...csvRows(Buffer.from('a,"1\r\n2",c\r\n"他说""好""",x,\r\n\r\nlast'))];
    expect(rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([
      [1, "a", "1\n2", "c"],
      [3, '他说"好"', "x", ""],
      [4, ""],
      [5, "last"],
    ]);
  });

  test.each(["\n", "\r", "\r\n"])("line end %j", (end) => {
    expect(texts(Buffer.from(["a,b", "c,d"].join(end)))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test.each([
    [",", "姓名,证号,电话"],
    ["\t", "姓名\t证号\t电话"],
    [";", "姓名;证号;电话"],
    [",", '"a;b;c;d",证号'],
    ["，", "姓名，证号"],
  ])("the separator is %j", (separator, line) => {
    expect(separatorOf(`\n${line}\n1;2;3;4`)).toBe(separator);
  });

  test("a quote that does not end is explained, not swallowed", () => {
    expect(() => texts(Buffer.from('a,b\n"c,d\ne,f'))).toThrow("第 2 行开始的引号没有结束");
  });

  test("what is text in no encoding is refused", () => {
    expect(() => texts(Buffer.from([0x61, 0xff, 0xff]))).toThrow("文字编码");
  });
});

describe("workbook", () => {
  const bookOf = async (fill: (sheet: ExcelJS.Worksheet) => void, hidden = false): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    if (hidden) book.addWorksheet("隐藏", { state: "hidden" }).addRow(["不应读到"]);
    fill(book.addWorksheet("名册"));
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const read = async (bytes: Buffer) => {
    const rows = [];
    for await (const { line, cells } of readTable({ bytes, type: "xlsx" })) rows.push({ line, cells });
    return rows;
  };

  test("texts, numbers, dates, formulas and gaps are read as they stand; empty rows keep the count of lines", async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(["姓名", null, "日期", "号码"]);
      sheet.addRow([]);
      sheet.addRow(["张 & <明>", true, new Date("1990-03-07T00:00:00Z"), Number("430124196503071233")]);
      sheet.addRow([
        { richText: [{ text: "李" }, { text: "红" }] },
        { formula: "1+1", result: "两" },
        13873100001,
        4.5,
      ]);
    }, true);
    const rows = await read(bytes);
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(rows[1]?.cells.map(({ text, day }) => day ?? text)).toEqual([
      "张 & <明>",
      "是",
      "1990-03-07",
      "430124196503071200",
    ]);
    expect(rows[1]?.cells[3]).toMatchObject({ number: true });
    expect(rows[2]?.cells.map(({ text }) => text)).toEqual(["李红", "两", "13873100001", "4.5"]);
  });

  test("a document type declaration is refused before it can unfold", async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    const whole = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(bomb);
    };
    await expect(xmlPieces(whole()).next()).rejects.toThrow("不允许的声明");
  });
});
