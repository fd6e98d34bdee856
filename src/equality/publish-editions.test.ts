/** The gate before an edition is published. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../tests/support/database.ts";
import { minimumLivingAllowance as service } from "#domains/assistance";
import { fixedClock } from "#kernel/clock";
import { asOwner, type Database, sql } from "#kernel/database";
import { editionOf, frozenEdition, publishedEditions } from "#kernel/rules";
import type { Service } from "#policy";
import { publishEditions } from "./index.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const clock = fixedClock("2025-03-28T09:00:00+08:00");
const publish = (...services: readonly Service[]) => publishEditions(db, { services, clock });
const published = () => asOwner(db, publishedEditions);

it("refuses an edition whose worked case does not come out, and keeps nothing of it", async () => {
  const [first, ...others] = service.examples;
  if (!first) throw new Error("There is no worked case");
  const wrong = { ...service, examples: [{ ...first, proposes: { eligible: true, pays: 1 } }, ...others] };
  await expect(publish(wrong)).rejects.toThrow(`算例“${first.name}”应为`);
  expect(await published()).toEqual([]);
});

it("publishes an edition once", async () => {
  expect(await publish(service)).toEqual([service]);
  expect(await publish(service)).toEqual([]);
  const { digest, operators } = editionOf(service);
  expect(await published()).toMatchObject([{ service: service.id, since: service.since, digest, operators }]);
  expect((await asOwner(db, (tx) => frozenEdition(tx, digest.slice(0, 8)))).text.title).toBe(service.title);
});

it("refuses a published edition that reads otherwise now, and says what and what to do", async () => {
  const steps = service.steps.map((step) =>
    step.verb === "publicNotice" ? { ...step, stands: { unit: "day", length: 5 } as const } : step,
  );
  const refusal = await publish({ ...service, steps }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    problem: {
      type: "rules.changed-edition",
      params: { changes: "“公示”的期限由持续7日改为持续5日" },
      next: expect.stringContaining("新的 since") as string,
    },
  });
});

it("takes the same change as a new edition", async () => {
  const next = { ...service, since: "2030-01-01", title: "最低生活保障（新）" };
  expect(await publish({ ...service, until: "2029-12-31" }, next)).toEqual([next]);
  expect((await published()).map(({ since }) => since)).toEqual([service.since, "2030-01-01"]);
});

it("keeps a published text even from the owner of the tables", async () => {
  const change = asOwner(db, (tx) => sql`update rules.edition set content = '{}'`.execute(tx));
  await expect(change).rejects.toThrow();
});
