/** A decision worked out again: from what it rested on then, whatever was changed since. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { editionOf, publish } from "#kernel/rules";
import { replayDecisions, type Replayed } from "./index.ts";
import {
  householdOfFour,
  open,
  service,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
} from "./small-county.test-support.ts";

let county: SmallCounty;
let caseId: number;

beforeAll(async () => {
  county = await smallCounty();
  const given = await householdOfFour(county);
  const opened = await open(county, given, "2025-03-03");
  caseId = opened.caseId;
  const decide = ["leader", "decide", "2025-03-28", { outcome: "granted", opinion: "符合条件" }] as const;
  await walk(county, opened, [...untilDecision(given), decide]);
});
afterAll(() => county.db.close());

const replayed = (): Promise<readonly Replayed[]> =>
  asOwner(county.db, (tx) => replayDecisions(tx, county.at("2026-01-01"), caseId));

it("is refused while the edition is not published", async () => {
  await expect(replayed()).rejects.toThrow("本实例没有公布过版本");
});

it("gives the very bytes that were signed, also after the standard was replaced", async () => {
  await asOwner(county.db, (tx) => publish(tx, [service], new Date("2025-01-01T00:00:00Z")));
  await asOwner(county.db, async (tx) => {
    await sql`update parameters.value set valid = daterange(lower(valid), '2025-03-01') where code = 'mla.standard'`.execute(
      tx,
    );
  });
  const [first, ...more] = await replayed();
  expect(more).toEqual([]);
  expect(first?.edition).toBe(editionOf(service).digest);
  expect(first?.signed).toContain('"nearest":["');
  expect(first?.replayed).toBe(first?.signed);
});

it("notices a standard that was changed behind the program's back", async () => {
  await asOwner(county.db, (tx) =>
    sql`update parameters.value set amount = amount + 100 where code = 'mla.standard'`.execute(tx),
  );
  const [first] = await replayed();
  expect(first?.replayed).not.toBe(first?.signed);
});

it("does not read an edition whose text was changed", async () => {
  await asOwner(county.db, async (tx) => {
    await sql`alter table rules.edition disable trigger append_only`.execute(tx);
    await sql`update rules.edition set content = replace(content, '低于', '不高于')`.execute(tx);
  });
  await expect(replayed()).rejects.toThrow("正文与其摘要不一致");
});
