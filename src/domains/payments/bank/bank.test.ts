/** Files for banks and their answers: what is written is what is meant, to the byte. */
import { TextDecoder } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswer } from "./answer.ts";
import { csvFile } from "./csv.ts";
import { fixedWidthFile } from "./fixed-width.ts";
import { gbkBytes } from "./gbk.ts";
import { pain001File } from "./pain-001.ts";
import { showFen } from "#policy";
import type { PaymentFile } from "./payment.ts";

const payment = {
  lineNo: 3,
  holderName: "周建国",
  bank: "农商银行",
  number: "6217000000000000018",
  amountFen: 50_005,
  memo: "低保金2025-03",
};
const file = (changed: Partial<typeof payment> = {}): PaymentFile => ({
  rollId: 7,
  payer: "宁乡市民政局",
  at: "2025-03-21T01:00:00.000Z",
  totalFen: 50_005,
  payments: [{ ...payment, ...changed }],
});

describe("GBK", () => {
  it("is read back as it was written, and what it cannot write is null", () => {
    const known = "周建国龘喆堃镕·（）１２Ａ";
    expect(new TextDecoder("gbk").decode(gbkBytes(known) ?? Buffer.alloc(0))).toBe(known);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        const bytes = gbkBytes(text);
        if (bytes !== null) expect(new TextDecoder("gbk").decode(bytes)).toBe(text);
      }),
    );
    for (const rare of ["𠮷", "㛃", "𬭎"]) expect(gbkBytes(rare)).toBeNull();
  });
});

describe("a fixed-width file", () => {
  it("has fields of the agreed widths in bytes", () => {
    const [heading, line] = fixedWidthFile(file()).toString("latin1").split("\r\n");
    expect(heading).toBe("H000000000700000001000000000000500.05");
    expect(line).toHaveLength(8 + 19 + 60 + 15 + 30);
    expect(line?.slice(0, 27)).toBe("000000036217000000000000018");
    expect(line?.slice(87, 102)).toBe("000000000500.05");
  });

  it("names the row whose name cannot be written, or would be cut", () => {
    expect(() => fixedWidthFile(file({ holderName: "𠮷祥" }))).toThrow("下列行的户名有银行编码（GBK）写不出的字：3");
    expect(() => fixedWidthFile(file({ holderName: "长".repeat(31) }))).toThrow("：3");
  });
});

describe("the other files", () => {
  it("keep the account number a text and escape what they must", () => {
    expect(csvFile(file({ bank: '农商"银行' })).toString()).toContain(
      '3,"周建国","农商""银行","\t6217000000000000018",500.05,',
    );
    const xml = pain001File(file({ holderName: "A&B<C" })).toString();
    expect(xml).toContain("<Nm>A&amp;B&lt;C</Nm>");
    expect(xml).toContain('<InstdAmt Ccy="CNY">500.05</InstdAmt>');
    expect(xml.match(/<CtrlSum>500\.05<\/CtrlSum>/g)).toHaveLength(2);
  });

  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [123_456_789, "1234567.89"],
  ])("write %d fen as %s", (fen, text) => expect(showFen(fen)).toBe(text));
});

describe("an answer", () => {
  it("is read line by line", () => {
    expect(readAnswer(Buffer.from("行号,金额,结果,原因\n3,500.05,成功,\n4,20,退回,账户已销户\n"))).toEqual([
      { lineNo: 3, amountFen: 50_005, paid: true, reason: null },
      { lineNo: 4, amountFen: 2_000, paid: false, reason: "账户已销户" },
    ]);
  });

  it("names every fault of it", () => {
    expect(readAnswer(Buffer.from("行号,金额,结果,原因\nx,1,成功,\n3,1.005,成功,\n4,1,也许,\n4,1,成功,\n"))).toEqual({
      faults: [
        "第 2 行行号“x”不是数字",
        "第 3 行金额“1.005”无法识别",
        "第 4 行结果“也许”应为 成功 或 失败",
        "第 5 行重复了行号 4",
      ],
    });
    expect(readAnswer(Buffer.from("行号,金额,结果,原因\n"))).toEqual({ faults: ["文件中没有结果"] });
  });
});
