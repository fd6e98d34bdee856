/** Files are what their content says, and those made to harm are refused. */
import { expect, test } from "vitest";
import { pdf, pngOf, zipOf } from "../small-store.test-support.ts";
import { scanWithout } from "../scan.ts";
import { recognise } from "./recognise.ts";

const types = ["[Content_Types].xml", "<Types/>"] as const;
const xlsx = (...more: readonly (readonly [string, string | Buffer])[]): Buffer =>
  zipOf([types, ["xl/workbook.xml", "<workbook/>"], ...more]);
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const segments = [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), frame, Buffer.alloc(20)];
  return Buffer.concat(segments);
};

test.each([
  ["jpg", jpeg(800, 600)],
  ["png", pngOf(4, 4)],
  ["pdf", pdf()],
  ["xlsx", xlsx()],
  ["docx", zipOf([types, ["word/document.xml", "<w/>"]])],
  ["ofd", zipOf([["OFD.xml", "<ofd/>"]])],
  ["csv", Buffer.from("姓名,证号\r\n张明,1\r\n")],
  ["csv", Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a])],
])("a file of type %s is recognised without its name", async (type, bytes) => {
  expect(await recognise(bytes)).toEqual({ type, unsafe: null });
});

test.each([
  ["压缩包", zipOf([["a.txt", "x"]])],
  ["可执行程序", Buffer.from("MZ\u0090\u0000")],
  ["旧版 Office", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ["GIF", Buffer.from("GIF89a")],
  ["无法识别", Buffer.from([0, 1, 2, 3])],
  ["无法识别", Buffer.from([0x61, 0xff, 0xff, 0xff])],
])("%s is none of ours", async (says, bytes) => {
  expect(await recognise(bytes)).toMatchObject({ type: null, says: expect.stringContaining(says) as string });
});

const zeros = Buffer.alloc(12_000_000);
test.each([
  ["压缩比异常", xlsx(["xl/worksheets/sheet1.xml", zeros])],
  ["解压后的内容过大", zipOf([types, ["xl/workbook.xml", "x"]], { claims: 150_000_000 })],
  ["与目录不符", zipOf([types, ["xl/workbook.xml", zeros.subarray(0, 9_000)]], { claims: 100 })],
  ["互相重叠", zipOf([types, ["xl/workbook.xml", "<workbook/>"]], { at: 0 })],
  ["条目过多", zipOf(Array.from({ length: 2_001 }, (_, n) => [`${n}`, ""] as const))],
  ["指向文件之外", xlsx(["../../etc/passwd", "x"])],
  ["宏代码", xlsx(["xl/vbaProject.bin", "x"])],
  ["压缩结构不完整", xlsx().subarray(0, -30)],
  ["像素", pngOf(30_000, 30_000, Buffer.alloc(4))],
  ["像素", jpeg(65_000, 65_000)],
  ["图片已损坏", jpeg(0, 10)],
  ["缺少结尾", Buffer.from("%PDF-1.7 cut off")],
])("refused as unsafe: %s", async (why, bytes) => {
  expect(await recognise(bytes)).toMatchObject({ unsafe: expect.stringContaining(why) as string });
});

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("the test string of virus scanners is found, also across two pieces", async () => {
  const eicar = `xx${["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("")}yy`;
  for (const size of [7, 40, 1_000])
    expect(await scanWithout(pieces(eicar, size), { name: "a.pdf" })).toMatchObject({ verdict: "infected" });
  expect(await scanWithout(pieces("平常的内容", 7), { name: "残疾证.pdf" })).toEqual({ verdict: "unknown" });
});

test.each(["通知.exe.pdf", "通知.pdf.exe", "a.js .pdf", "公告\u202efdp.exe", "x.html"])(
  "a name in disguise is refused: %s",
  async (name) => {
    expect(await scanWithout(pieces("x", 1), { name })).toMatchObject({ verdict: "infected" });
  },
);

test.each(["2025.03.28申请表.pdf", "户口簿（张明）.jpg", "v1.2 说明.docx"])(
  "an ordinary name passes: %s",
  async (name) => {
    expect(await scanWithout(pieces("x", 1), { name })).toEqual({ verdict: "unknown" });
  },
);
