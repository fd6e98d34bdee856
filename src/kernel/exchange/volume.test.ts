/** Large lists: a province's worth with XIANGMIN_VOLUME=10000 (rows of an import; ten times as many of an export), a small one otherwise. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#kernel/database";
import type { PersonRow } from "#wire";
import { testDatabase } from "../../../tests/support/database.ts";
import { checkImport, commitImport, makeExport, peopleList, undoImport, type ExportList } from "./index.ts";
import { manyHouseholds, openDesk, type Desk } from "./small-county.test-support.ts";

const rows = Number(process.env["XIANGMIN_VOLUME"] ?? 300);
const mebibytes = (bytes: number): number => Math.round(bytes / 1_048_576);

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

/** The most memory in use while the work ran, above what was in use before, in MiB. */
const peak = async (work: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage();
  let most = 0;
  const watch = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
  }, 20);
  await work();
  clearInterval(watch);
  return mebibytes(most);
};

const took = async (name: string, work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  const memory = await peak(work);
  if (process.env["XIANGMIN_VOLUME"])
    process.stdout.write(`${name}: ${Math.round(performance.now() - start)} ms, ${memory} MiB\n`);
  return memory;
};

test("a long import is checked, written and taken back", async () => {
  const { deps, author, inside } = desk;
  const acting = { author, requestId: "r" };
  const households = Math.ceil(rows / 3);
  const fileId = await desk.upload(manyHouseholds(households));
  let importId = 0;
  const memory = await took(`check ${rows} rows`, async () => {
    const checked = await checkImport(deps, { ...acting, within: inside }, { fileId, kind: "households" });
    importId = checked.importId;
    expect(checked).toMatchObject({ rows: households * 3, badRows: 0, groups: households, badGroups: 0 });
  });
  expect(memory).toBeLessThan(250);
  await took("write", async () => {
    await inside((tx) => commitImport(tx, deps, { ...acting, importId, which: "all" }));
  });
  await took("undo", async () => {
    await inside((tx) => undoImport(tx, deps, { ...acting, importId, reason: "试验" }));
  });
}, 300_000);

test("a list where every row is wrong is checked as well, with a bounded number of remarks", async () => {
  const lines = manyHouseholds(Math.ceil(rows / 3))
    .toString()
    .replaceAll("张明", "张")
    .replaceAll(",13873100001", ",1");
  const { deps, author, inside } = desk;
  const fileId = await desk.upload(Buffer.from(lines));
  await took(`check ${rows} faulty rows`, async () => {
    const checked = await checkImport(deps, { author, requestId: "r", within: inside }, { fileId, kind: "households" });
    expect(checked.badGroups).toBe(checked.groups);
    expect(checked.remarks.length).toBeLessThanOrEqual(200);
  });
}, 300_000);

test.each(["xlsx", "csv"] as const)(
  "a long export to %s needs no more memory than a few pages",
  async (format) => {
    const person = {
      personId: 1,
      name: "张明",
      sex: "male",
      birthDate: "1965-03-07",
      age: 60,
      idMasked: "430124********1233",
      place: "花明楼镇 · 炭子冲村",
      householdId: 1,
      diedOn: null,
    } satisfies PersonRow;
    const list: ExportList<PersonRow> = {
      ...peopleList(desk.deps),
      pages: async function* () {
        for (let page = 0; page < rows / 100; page++)
          yield Array.from({ length: 1_000 }, (_, index) => ({ ...person, personId: page * 1_000 + index + 1 }));
      },
    };
    const { deps, author } = desk;
    const office = { officeId: author.officeId, kind: "county", kindLabel: "县级", name: "宁乡市民政局" };
    const actor = { ...author, me: { name: "李红", office } };
    const memory = await took(`export ${rows * 10} rows as ${format}`, async () => {
      const file = await desk.inside((tx) =>
        makeExport(tx, deps, { list, format, reason: "年度核查", actor, requestId: "r" }),
      );
      expect(file.size).toBeGreaterThan(1_000);
    });
    expect(memory).toBeLessThan(250);
  },
  300_000,
);
