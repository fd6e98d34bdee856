/** The interpreter, the SQL reading and the columnar loop give every example and every random household the same answer, unknown included. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { services } from "#domains";
import { batch, columnar, interpret, verifyRules } from "#equality";
import type { Database } from "#kernel/database";
import { closureReading, compileColumnar, readApplicant } from "#policy";
import { testDatabase } from "../support/database.ts";
import { withLists } from "./fixtures/with-lists.ts";

const amount = Number(process.env["XIANGMIN_HOUSEHOLDS"] ?? 2_000);
const seed = Number(process.env["XIANGMIN_SEED"] ?? 20_250_328);

describe.each([...services, withLists].map((service) => [service.title, service] as const))("%s", (_, service) => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it.each(service.examples.map((example) => [example.name, example] as const))("example: %s", async (_, example) => {
    const read = readApplicant(service.applicant, example);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { eligible, pays = null } = example.proposes;
    const expected = { eligible, pays: pays === null ? null : pays * 100 };
    expect(interpret(service, read.value, example)).toEqual(expected);
    const given = { households: [read.value], on: example.on, local: example.local };
    expect(await batch(db, service, given)).toEqual([expected]);
    for (const reading of [compileColumnar(service), closureReading(service)])
      expect(columnar(reading, given)).toMatchObject([expected]);
  });

  it(`${amount} random households with gaps (seed ${seed})`, async () => {
    const verdict = await verifyRules(db, service, { amount, seed });
    expect(verdict.difference).toBeNull();
    // The sample must exercise all three answers, or equality would prove little.
    expect(Math.min(verdict.granted, verdict.refused, verdict.unknown)).toBeGreaterThan(amount / 50);
  });
});
