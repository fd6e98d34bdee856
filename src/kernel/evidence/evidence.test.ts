/** From a signature to a receipt: who may be asked about, what is kept of an answer, and what is refused. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner, sql, within, type Database } from "#kernel/database";
import { registerPerson } from "#kernel/people";
import { testDatabase } from "../../../tests/support/database.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import {
  actors,
  county,
  idOf,
  layOut,
  testDeps,
  townshipA,
  townshipB,
  villageA,
} from "../../../tests/support/small-county.ts";
import {
  authorisationsOf,
  keepSources,
  openInquiry,
  readManifest,
  readReceipt,
  receiptOf,
  signAuthorisation,
  takeDelivery,
  verifyReceipt,
  withdrawAuthorisation,
  type Asking,
  type Manifest,
  type NewAuthorisation,
} from "./index.ts";

const deps = testDeps();
const adult = idOf("43018119580304122");
const child = idOf("43018120150610019");
const unsigned = idOf("43018119620709101");
const people: Record<string, number> = {};
let db: Database;
let asking: Asking;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xm-evidence-"));
  db = await testDatabase();
  await layOut(db);
  const { clerkA } = await actors(db);
  await asOwner(db, keepSources);
  const office = await asOwner(db, (tx) =>
    sql<{
      officeId: number;
      divNo: number;
    }>`select office_id as "officeId", div_no as "divNo" from access.account where account_id = ${clerkA}`.execute(tx),
  );
  const [{ officeId, divNo } = { officeId: 0, divNo: 0 }] = office.rows;
  asking = { actor: { accountId: clerkA, officeId, divNo }, requestId: "test" };
  await within(db, townshipA, async (tx) => {
    for (const [fullName, idNumber] of [
      ["周建国", adult],
      ["周小明", child],
      ["李红英", unsigned],
    ] as const)
      people[fullName] = await registerPerson(tx, deps, { unitId: villageA, fullName, idNumber });
  });
});
afterAll(async () => {
  await db.close();
  deps.remove();
  rmSync(folder, { recursive: true });
});
// Only what this file writes is taken away, as the owner of tables whose triggers forbid it.
beforeEach(() =>
  asOwner(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`delete from evidence.hit; `.execute(tx);
    for (const table of ["delivery", "inquired", "inquiry", "withdrawal", "authorisation"])
      await sql`delete from evidence.${sql.raw(table)}`.execute(tx);
  }),
);

const id = (name: string): number => people[name] ?? 0;
const signature = (changed: Partial<NewAuthorisation> = {}): NewAuthorisation => ({
  personId: id("周建国"),
  serviceId: "minimum-living-allowance",
  caseId: null,
  dataClasses: ["finance", "income"],
  way: "paper",
  signedBy: id("周建国"),
  guardianship: null,
  witness: null,
  fileId: null,
  signedOn: "2025-03-20",
  until: null,
  ...changed,
});
const sign = (changed: Partial<NewAuthorisation> = {}): Promise<number> =>
  within(db, townshipA, (tx) => signAuthorisation(tx, deps, asking, signature(changed)));
const ask = (sources: readonly string[], names = Object.keys(people), serviceId = "minimum-living-allowance") =>
  within(db, townshipA, (tx) =>
    openInquiry(tx, deps, {
      kind: "new",
      serviceId,
      caseId: null,
      divNo: asking.actor.divNo,
      personIds: names.map(id),
      sources,
      referenceOn: "2025-03-28",
      dueOn: "2025-04-10",
      asking,
    }),
  );

const bankRow = (number: string, name: string, balance: string): string =>
  `${number},${name},农业银行,1234,${balance},0.00,2025-03-01`;
const bankHeading = "身份证号,姓名,开户机构,账户尾号,时点余额,三个月日均余额,余额日期";
const delivered = (
  inquiryId: number,
  lines: readonly string[],
  changed: Partial<Manifest> = {},
  heading = bankHeading,
) => {
  const path = join(folder, `${inquiryId}.csv`);
  const content = [heading, ...lines, ""].join("\n");
  writeFileSync(path, content);
  const sm3 = createHash("sm3").update(content).digest("hex");
  const manifest: Manifest = {
    inquiryId,
    source: "banks",
    asOf: "2025-03-01",
    encoding: "utf-8",
    rows: lines.length,
    sumFen: null,
    sm3,
    ...changed,
  };
  return takeDelivery(db, deps, { path, manifest });
};
const hits = (scope = county) =>
  within(
    db,
    scope,
    async (tx) =>
      (
        await sql<{ personId: number; amount: number | null; record: string; renamed: boolean }>`
    select person_id as "personId", amount, record, renamed from evidence.hit order by row_no`.execute(tx)
      ).rows,
  );

describe("an authorisation", () => {
  it("is read back with what it covers, and not from another township", async () => {
    const authorisationId = await sign();
    const seen = (scope = townshipA) => within(db, scope, (tx) => authorisationsOf(tx, [id("周建国")], "2025-03-28"));
    expect(await seen()).toMatchObject([
      {
        authorisationId,
        personName: "周建国",
        dataClasses: ["finance", "income"],
        from: "2025-03-20",
        until: null,
        withdrawnOn: null,
        holds: true,
      },
    ]);
    expect(await seen(townshipB)).toEqual([]);
  });

  it("names everything that is wrong with it at once", async () => {
    const problem = await refusalOf(
      sign({
        personId: id("周小明"),
        signedBy: id("周小明"),
        dataClasses: [],
        signedOn: "2025-04-01",
        way: "fingerprint",
      }),
    );
    expect(problem.issues?.map(({ at }) => at)).toEqual(["dataClasses", "signedBy", "witness", "signedOn"]);
  });

  it("of a child is signed by somebody who says why", async () => {
    expect((await refusalOf(sign({ personId: id("周小明") }))).issues?.map(({ at }) => at)).toEqual(["guardianship"]);
    expect(await sign({ personId: id("周小明"), guardianship: "祖父，父母外出务工，受委托照护" })).toBeGreaterThan(0);
  });

  it("is withdrawn once, for the future", async () => {
    const authorisationId = await sign();
    const withdraw = () =>
      within(db, townshipA, (tx) => withdrawAuthorisation(tx, deps, asking, { authorisationId, reason: null }));
    await withdraw();
    expect((await refusalOf(withdraw())).title).toBe("该授权已于 2025-03-28 撤回");
    expect(
      (
        await refusalOf(
          within(db, townshipB, (tx) => withdrawAuthorisation(tx, deps, asking, { authorisationId, reason: null })),
        )
      ).type,
    ).toBe("evidence.authorisation-not-visible");
  });
});

describe("an inquiry", () => {
  it("says who has not signed, and is not opened when nobody has", async () => {
    expect((await refusalOf(ask(["banks"]))).type).toBe("evidence.nobody-to-ask");
    await sign();
    expect(new Set((await ask(["banks"])).withoutAuthorisation)).toEqual(new Set([id("周小明"), id("李红英")]));
    expect((await refusalOf(ask(["horoscopes"]))).title).toContain("horoscopes");
  });

  it("does not use a signature for another service", async () => {
    await sign();
    expect((await refusalOf(ask(["banks"], ["周建国"], "temporary-relief"))).type).toBe("evidence.nobody-to-ask");
  });

  it("cannot be written past the database: another's signature, another purpose, a withdrawn one", async () => {
    const authorisationId = await sign();
    const { inquiryId } = await ask(["banks"], ["周建国"]);
    const other = await ask(["deaths"], ["周建国"], "temporary-relief");
    const smuggle = (into: number, name: string): Promise<unknown> =>
      within(db, townshipA, (tx) =>
        sql`insert into evidence.inquired (inquiry_id, person_id, div_no, authorisation_id)
          select ${into}, person_id, div_no, ${authorisationId} from people.person where person_id = ${id(name)}`.execute(
          tx,
        ),
      );
    await expect(smuggle(inquiryId, "李红英")).rejects.toThrow("No authorisation in force");
    await expect(smuggle(other.inquiryId, "李红英")).rejects.toThrow("No authorisation in force");
  });
});

describe("an answer", () => {
  it("keeps the records of those who signed, with the sum of all rows, and nothing that names them twice", async () => {
    await sign();
    const { inquiryId } = await ask(["banks"]);
    const lines = [
      bankRow(adult, "周建国", "100.50"),
      bankRow(unsigned, "李红英", "7"),
      bankRow(adult, "周建军", "1.00"),
    ];
    const taken = await delivered(inquiryId, lines, { sumFen: 10_850 });
    expect(taken).toMatchObject({ state: "answered", tally: { rows: 3, hits: 2, renamed: 1 } });
    expect(await hits()).toEqual([
      { personId: id("周建国"), amount: 10_050, renamed: false, record: bankRow("", "", "100.50") },
      { personId: id("周建国"), amount: 100, renamed: true, record: bankRow("", "周建军", "1.00") },
    ]);
    expect(await hits(townshipB)).toEqual([]);
    expect((await refusalOf(delivered(inquiryId, lines, { sumFen: 10_850 }))).type).toBe("evidence.answered-already");
  });

  it("keeps nothing of a class that the signature leaves out, and asks without a signature only where a law allows it", async () => {
    await sign({ dataClasses: ["income"] });
    const banks = await ask(["banks", "deaths"]);
    expect(await delivered(banks.inquiryId, [bankRow(adult, "周建国", "1.00")], { sumFen: 100 })).toMatchObject({
      tally: { hits: 0 },
    });
    const died = await delivered(
      banks.inquiryId,
      [`${unsigned},李红英,D1,2025-03-02,家中`],
      { source: "deaths", sumFen: null },
      "身份证号,姓名,死亡证编号,死亡日期,死亡地点",
    );
    expect(died).toMatchObject({ state: "answered", tally: { hits: 1 } });
  });

  it("keeps nothing after the signature was withdrawn", async () => {
    const authorisationId = await sign();
    const { inquiryId } = await ask(["banks"], ["周建国"]);
    await within(db, townshipA, (tx) =>
      withdrawAuthorisation(tx, deps, asking, { authorisationId, reason: "不再申请" }),
    );
    expect(await delivered(inquiryId, [bankRow(adult, "周建国", "1.00")], { sumFen: 100 })).toMatchObject({
      tally: { rows: 1, hits: 0 },
    });
    const deliveryId = await asOwner(
      db,
      async (tx) =>
        (await sql<{ id: number }>`select delivery_id as id from evidence.delivery`.execute(tx)).rows[0]?.id,
    );
    await expect(
      asOwner(db, (tx) =>
        sql`insert into evidence.hit values (${deliveryId}, 1, ${id("周建国")}, 1110, 1, false, 'x')`.execute(tx),
      ),
    ).rejects.toThrow("No authorisation covers this source");
  });

  it.each([
    [{ rows: 2, sumFen: 100 }, "清单写明 2 行，文件中有 1 行"],
    [{ sumFen: 101 }, "清单金额合计 1.01 元，文件中合计 1.00 元"],
    [{ sumFen: 100, sm3: "0".repeat(64) }, "文件的 SM3 摘要与清单不符"],
  ] as const)("that its manifest contradicts is refused as a whole and may come again: %j", async (changed, says) => {
    await sign();
    const { inquiryId } = await ask(["banks"]);
    const lines = [bankRow(adult, "周建国", "1.00")];
    expect(await delivered(inquiryId, lines, changed)).toMatchObject({
      state: "refused",
      problems: [expect.stringContaining(says)],
    });
    expect(await hits()).toEqual([]);
    expect(await delivered(inquiryId, lines, { sumFen: 100 })).toMatchObject({ state: "answered" });
  });

  it("to a question that nobody asked is refused", async () => {
    await sign();
    const { inquiryId } = await ask(["banks"]);
    expect((await refusalOf(delivered(inquiryId, [], { source: "pensions" }))).type).toBe("evidence.not-asked");
    expect((await refusalOf(delivered(9_999, []))).type).toBe("evidence.inquiry-not-visible");
  });
});

describe("a receipt", () => {
  it("proves a record without this installation, and shows each change", async () => {
    await sign();
    const { inquiryId } = await ask(["banks"]);
    const lines = Array.from({ length: 21 }, (_, at) => bankRow(adult, "周建国", `${at}.00`));
    const taken = await delivered(inquiryId, lines, { sumFen: 21_000 });
    const made = await asOwner(db, (tx) => receiptOf(tx, deps, { deliveryId: taken.deliveryId, rowNo: 17 }));
    const receipt = readReceipt(JSON.parse(JSON.stringify(made)));
    if (receipt === null) throw new Error("The test has no receipt");
    expect(receipt.hit.record).toBe(bankRow("", "", "16.00"));
    expect(verifyReceipt(receipt, "2025-03-28")).toEqual({ sound: true, fresh: true });
    expect(verifyReceipt(receipt, "2025-07-01")).toEqual({ sound: true, fresh: false });
    expect(
      verifyReceipt({ ...receipt, hit: { ...receipt.hit, record: bankRow("", "", "16.01") } }, "2025-03-28"),
    ).toMatchObject({ sound: false });
    expect(
      verifyReceipt({ ...receipt, hit: { ...receipt.hit, personId: receipt.hit.personId + 1 } }, "2025-03-28"),
    ).toMatchObject({
      sound: false,
    });
    expect(
      verifyReceipt({ ...receipt, statement: { ...receipt.statement, serviceId: "x" } }, "2025-03-28"),
    ).toMatchObject({ sound: false });
    expect(readReceipt({ hit: 1 })).toBeNull();
    expect(await asOwner(db, (tx) => receiptOf(tx, deps, { deliveryId: taken.deliveryId, rowNo: 99 }))).toBeNull();
  });

  it("is never edited", async () => {
    await sign();
    const { inquiryId } = await ask(["banks"]);
    await delivered(inquiryId, [bankRow(adult, "周建国", "1.00")], { sumFen: 100 });
    await expect(asOwner(db, (tx) => sql`update evidence.hit set amount = 0`.execute(tx))).rejects.toThrow();
    await expect(asOwner(db, (tx) => sql`update evidence.delivery set hits = 0`.execute(tx))).rejects.toThrow();
  });
});

describe("a manifest", () => {
  it("names everything that is wrong with it", () => {
    expect(readManifest({ inquiry: -1, encoding: "gbk", total: "x" })).toMatchObject({
      says: expect.objectContaining({ length: 7 }) as unknown,
    });
    expect(readManifest(null)).toEqual({ says: ["清单不是一个 JSON 对象"] });
    expect(
      readManifest({
        inquiry: 1,
        source: "banks",
        asOf: "2025-03-01",
        encoding: "utf-8",
        rows: 3,
        total: "12.5",
        sm3: "A".repeat(64),
      }),
    ).toEqual({
      inquiryId: 1,
      source: "banks",
      asOf: "2025-03-01",
      encoding: "utf-8",
      rows: 3,
      sumFen: 1_250,
      sm3: "a".repeat(64),
    });
  });
});
