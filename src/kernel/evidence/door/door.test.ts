/** The door: what a department sends is read as it comes, and only what concerns the authorised persons is kept. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idCheckCharacter, normalisePersonName } from "#policy";
import { banks, householdRegister } from "../declare.ts";
import type { DeliveryFile, FileEncoding } from "./delivery-file.ts";
import { keyOf, keyOfText } from "./id-key.ts";
import { indexOf, keyTable } from "./key-table.ts";
import { matchFile, type Hits, type Matched, type Tally } from "./match-file.ts";
import { matchFiles } from "./match-files.ts";
import { readFen, unknownFen, unreadableFen } from "./read-fen.ts";

const idFrom = (first17: string): string => first17 + idCheckCharacter(first17);
const zhou = { id: idFrom("43010219500101000"), name: "周建国" };
const xia = { id: idFrom("43010219850214000"), name: "阿依·古丽" };
const stranger = idFrom("43010219600606000");
const table = keyTable([zhou, xia].map(({ id, name }) => ({ ...keyOf(id), name: normalisePersonName(name) })));
const heading = "身份证号,姓名,开户机构,账户尾号,时点余额,三个月日均余额,余额日期";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xm-door-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const fileOf = (content: string | Uint8Array, encoding: FileEncoding = "utf-8"): DeliveryFile => {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, content);
  return { path, table: banks, encoding };
};
const kept = (
  file: DeliveryFile,
): { matched: Matched; hits: readonly (readonly [number, number, number, boolean, string])[] } => {
  const hits: [number, number, number, boolean, string][] = [];
  const matched = matchFile(file, table, (block) => hits.push(...unfolded(block)));
  return { matched, hits };
};
const unfolded = ({
  count,
  persons,
  rows,
  amounts,
  renamed,
  text,
  ends,
}: Hits): [number, number, number, boolean, string][] =>
  Array.from({ length: count }, (_, at) => [
    persons[at] ?? -1,
    rows[at] ?? -1,
    amounts[at] ?? -1,
    renamed[at] === 1,
    Buffer.from(text.subarray(at === 0 ? 0 : ends[at - 1], ends[at])).toString(),
  ]);
const row = (id: string, name: string, balance: string): string =>
  `${id},${name},农业银行,1234,${balance},0.00,2026-11-01`;

describe("a delivery", () => {
  it("keeps the rows of the authorised, counts the others, and adds up all", () => {
    const { matched, hits } = kept(
      fileOf(
        [heading, row(zhou.id, zhou.name, "100.5"), row(stranger, "某人", "7.00"), row(xia.id, "阿依·古丽", "")].join(
          "\r\n",
        ),
      ),
    );
    expect(matched).toEqual({ rows: 3, hits: 2, renamed: 0, sum: 10_750, bad: 0, named: [] });
    expect(hits.map(([person, at, fen]) => [person, at, fen])).toEqual([
      [0, 1, 10_050],
      [1, 3, unknownFen],
    ]);
    expect(hits[0]?.[4]).toBe(row("", "", "100.5"));
  });

  it("reads a byte order mark, quotes, doubled quotes and line breaks inside quotes", () => {
    const content = `\uFEFF${heading}\n"${zhou.id}","周建国","农业""银行\n南门支行",1,"1,234.50",0.00,2026-11-01\n${row(zhou.id, zhou.name, "x")}\n`;
    const { matched, hits } = kept(fileOf(content));
    expect(hits.map(([, , fen]) => fen)).toEqual([123_450]);
    expect(matched).toMatchObject({
      rows: 2,
      sum: 123_450,
      bad: 1,
      named: [{ line: 4, says: "金额只能是数字，最多两位小数" }],
    });
  });

  it("takes 15 digits, a small x, blanks, full-width digits and what keeps a number a text", () => {
    const ids = [
      "430102500101000",
      `${zhou.id}  `,
      `'${zhou.id}`,
      `"=""${zhou.id}"""`,
      zhou.id.replace("4", "４"),
      zhou.id.toLowerCase(),
    ];
    const { matched, hits } = kept(fileOf([heading, ...ids.map((id) => row(id, zhou.name, "1"))].join("\n")));
    expect(matched).toMatchObject({ rows: 6, hits: 6, bad: 0 });
    expect(hits.every(([person]) => person === 0)).toBe(true);
  });

  it("names each number that cannot be used, by line and reason", () => {
    const wrong = `${zhou.id.slice(0, 17)}${zhou.id.endsWith("1") ? "2" : "1"}`;
    const { matched } = kept(
      fileOf(
        [heading, row("4.30102E+17", "甲", "1"), row(wrong, "乙", "1"), row("", "丙", "1"), `${zhou.id},丁`].join("\n"),
      ),
    );
    expect((matched as Tally).named.map(({ line, says }) => [line, says.slice(0, 10)])).toEqual([
      [2, "证件号被表格软件改成"],
      [3, "身份证号校验未通过，"],
      [4, "请填写 18 位居民"],
      [5, "这一行有 2 列，表"],
    ]);
    expect(matched).toMatchObject({ rows: 4, hits: 0, bad: 4 });
  });

  it("says when the name is another, and not when only the middle dot differs", () => {
    const { matched, hits } = kept(
      fileOf([heading, row(xia.id, "阿依•古丽", "1"), row(zhou.id, "周建军", "1")].join("\n")),
    );
    expect(hits.map((hit) => hit[3])).toEqual([false, true]);
    expect(hits.map((hit) => hit[4])).toEqual([row("", "", "1"), row("", "周建军", "1")]);
    expect(matched).toMatchObject({ renamed: 1 });
  });

  it("reads GB 18030", () => {
    const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
    // 周建国 and the heading in GB 18030; Node writes no GB 18030 itself.
    const name = [0xd6, 0xdc, 0xbd, 0xa8, 0xb9, 0xfa];
    const labels = [
      [0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5],
      [0xd0, 0xd5, 0xc3, 0xfb],
      [0xbf, 0xaa, 0xbb, 0xa7, 0xbb, 0xfa, 0xb9, 0xb9],
      [0xd5, 0xcb, 0xbb, 0xa7, 0xce, 0xb2, 0xba, 0xc5],
      [0xca, 0xb1, 0xb5, 0xe3, 0xd3, 0xe0, 0xb6, 0xee],
      [0xc8, 0xfd, 0xb8, 0xf6, 0xd4, 0xc2, 0xc8, 0xd5, 0xbe, 0xf9, 0xd3, 0xe0, 0xb6, 0xee],
      [0xd3, 0xe0, 0xb6, 0xee, 0xc8, 0xd5, 0xc6, 0xda],
    ];
    const first = labels.flatMap((label, at) => (at === 0 ? label : [44, ...label]));
    const bytes = Uint8Array.from([
      ...first,
      10,
      ...ascii(`${zhou.id},`),
      ...name,
      ...ascii(",-,1,3.00,0,2026-11-01\n"),
    ]);
    expect(kept(fileOf(bytes, "gb18030")).matched).toEqual({
      rows: 1,
      hits: 1,
      renamed: 0,
      sum: 300,
      bad: 0,
      named: [],
    });
  });

  it.each([
    ["", "文件是空的，或第一行没有结束"],
    [`${heading}\n${zhou.id},\0,1`, "文件含有空字节"],
    ["身份证号,姓名,开户机构\n", "表头缺少：账户尾号、时点余额、三个月日均余额、余额日期"],
    [`${heading},姓名\n`, "表头重复：姓名"],
    [`${heading}\n"${zhou.id},周建国,1\n`, "第 2 行开始的英文双引号没有结束"],
  ])("is refused as a whole: %j", (content, says) => {
    expect(kept(fileOf(content)).matched).toMatchObject({ says: expect.stringContaining(says) as string });
  });

  it("is the same however the bytes are cut: whole, and larger than a piece", () => {
    const many = Array.from({ length: 60_000 }, (_, at) =>
      row(at % 3 === 0 ? zhou.id : stranger, at % 3 === 0 ? zhou.name : "某人", `${at}.25`),
    );
    const { matched, hits } = kept(fileOf([heading, ...many, ""].join("\r\n")));
    expect(matched).toEqual({
      rows: 60_000,
      hits: 20_000,
      renamed: 0,
      sum: (60_000 * 59_999 * 100) / 2 + 60_000 * 25,
      bad: 0,
      named: [],
    });
    expect(
      hits.every(([, at, fen, , text]) => fen === (at - 1) * 100 + 25 && text === row("", "", `${at - 1}.25`)),
    ).toBe(true);
  });

  it("comes to the same on threads, and a consumer that fails stops them", async () => {
    const made = [3, 40_000, 10].map((rows) =>
      fileOf([heading, ...Array.from({ length: rows }, (_, at) => row(zhou.id, zhou.name, `${at}`))].join("\n")),
    );
    const hits = new Map<string, number>();
    const matched = await matchFiles(
      made,
      table,
      ({ path }, block) => void hits.set(path, (hits.get(path) ?? 0) + block.count),
      2,
    );
    expect(matched).toEqual(made.map((file) => kept(file).matched));
    expect(made.map(({ path }) => hits.get(path))).toEqual([3, 40_000, 10]);
    await expect(matchFiles(made, table, () => Promise.reject(new Error("disk full")), 2)).rejects.toThrow("disk full");
  });
});

describe("the parts", () => {
  it("finds exactly the persons of the table", () => {
    const person = fc.record({
      high: fc.integer({ min: 11_000_019, max: 82_999_920 }),
      low: fc.integer({ min: 0, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ high, low }) => `${high} ${low}`, maxLength: 300 }),
        fc.array(person),
        (known, others) => {
          const made = keyTable(known.map((one) => ({ ...one, name: "" })));
          known.forEach(({ high, low }, at) => expect(indexOf(made, high, low)).toBe(at));
          for (const { high, low } of others)
            expect(indexOf(made, high, low)).toBe(known.findIndex((one) => one.high === high && one.low === low));
        },
      ),
    );
    expect(() =>
      keyTable([
        { ...keyOf(zhou.id), name: "" },
        { ...keyOf(zhou.id), name: "" },
      ]),
    ).toThrow(/0 and 1/);
  });

  it.each([
    ["0", 0],
    ["12.3", 1_230],
    ["12.34 ", 1_234],
    ['"1,234.5"', 123_450],
    ["", unknownFen],
    ["12.345", unreadableFen],
    ["-3", unreadableFen],
    ["1.", unreadableFen],
    [".5", unreadableFen],
    ["一百", unreadableFen],
    ["12345678901234", unreadableFen],
  ])("reads %j as %d fen", (text, fen) => {
    const bytes = Buffer.from(text);
    expect(readFen(bytes, 0, bytes.length)).toBe(fen);
  });

  it("agrees with the kind that reads numbers elsewhere", () => {
    expect(keyOfText("４３０１０２１９５００１０１０００x")).toEqual(keyOf("43010219500101000X"));
    expect(keyOfText("43302320050229000X")).toHaveProperty("says");
  });

  it("takes a member register without amounts", () => {
    const columns = ["身份证号", "姓名", ...Object.values(householdRegister.columns).map(({ label }) => label)];
    const made = {
      ...fileOf(`${columns.join(",")}\n${zhou.id},周建国,1,周建国,户主,南门,在册,1990-01-01`),
      table: householdRegister,
    };
    expect(kept(made).matched).toMatchObject({ rows: 1, hits: 1, sum: 0 });
    expect(kept(made).hits.map(([, , fen]) => fen)).toEqual([unknownFen]);
  });
});
