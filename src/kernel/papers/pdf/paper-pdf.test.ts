/** The same paper gives the same bytes; rare characters print, and what cannot be printed is named. */
import { describe, expect, it } from "vitest";
import { heading, paragraph, type Block, type Paper } from "../declare.ts";
import { fonts } from "./fonts.ts";
import { paperPdf } from "./paper-pdf.ts";
import { printable } from "./printable.ts";

const at = new Date("2025-03-28T09:00:00+08:00");
const paper = (...blocks: readonly Block[]): Paper => ({
  title: "受理通知书",
  office: "大瑶镇人民政府",
  documentNo: "430181100民受〔2025〕000001号",
  to: "张明",
  blocks,
});
const sheetsOf = (bytes: Buffer): number => bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

describe("the type", () => {
  it.each(["𬭎", "䶮", "㛃", "堃", "喆", "镕", "〔", "①", "　"])("has %s", (character) => {
    expect(fonts().covers(character.codePointAt(0) ?? 0)).toBe(true);
  });

  it("names what it does not have, on the paper and to the caller", async () => {
    const given = paper(paragraph("张𫟷户"));
    expect(printable(given).paper.blocks).toMatchObject([
      { text: "张〖U+2B7F7〗户" },
      { kind: "warning", text: expect.stringContaining("U+2B7F7") },
    ]);
    expect((await paperPdf(given, { at, mark: null })).missing).toEqual(["U+2B7F7"]);
  });

  it("drops marks that only choose the form of a character", () => {
    expect(printable(paper(paragraph("葛\u{e0100}"))).missing).toEqual([]);
  });
});

describe("a paper", () => {
  it("gives the same bytes each time, and other bytes for other words", async () => {
    const given = paper(heading("一、申请"), paragraph(["每月 ", { strong: "1,000 元" }]));
    const [first, second] = [await paperPdf(given, { at, mark: null }), await paperPdf(given, { at, mark: null })];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const other = await paperPdf({ ...given, to: "李红" }, { at, mark: null });
    expect(other.bytes.equals(first.bytes)).toBe(false);
  });

  it("is marked on every sheet when it is a copy", async () => {
    const given = paper(paragraph("甲"), { kind: "newPage" }, paragraph("乙"));
    const mark = { word: "补打", watermark: "大瑶镇人民政府 李红" };
    const [original, copy] = [await paperPdf(given, { at, mark: null }), await paperPdf(given, { at, mark })];
    expect(sheetsOf(original.bytes)).toBe(2);
    expect(sheetsOf(copy.bytes)).toBe(2);
    expect(copy.bytes.equals(original.bytes)).toBe(false);
  });

  it("goes on over as many sheets as a long table and a long cell need", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(index), "逐项计算"]);
    const table: Block = { kind: "table", columns: [{ label: "序号" }, { label: "计算", share: 4 }], rows };
    const long: Block = { kind: "form", rows: [[{ label: "意见", value: "经入户调查，情况属实。".repeat(600) }]] };
    const { bytes } = await paperPdf(paper(table, long), { at, mark: null });
    expect(sheetsOf(bytes)).toBeGreaterThan(5);
  });
});
