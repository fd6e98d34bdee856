/** A decision made before proposals said how a service ends still verifies, reads and prints. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { canonicalJson } from "#policy";
import { sm3 } from "#kernel/secrets";
import { caseView, decisionLetter, decisionsOf, verifyDecision } from "../index.ts";
import {
  doAs,
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
} from "../small-county.test-support.ts";
import { signingPurpose, statementOf } from "./statement.ts";

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

it("is signed in the words of its day", async () => {
  const given = await householdOfFour(county);
  const { caseId, version } = await walk(county, await open(county, given, "2025-03-03"), untilDecision(given));
  const input = { outcome: "granted", opinion: "同意" };
  await doAs(county, "leader", { caseId, version, key: "decide", on: "2025-03-31", input });
  const [made] = await county.as("leader", (tx) => decisionsOf(tx, caseId));
  if (!made) throw new Error("No decision was made");
  const { outcome: _outcome, decides: _decides, open: _open, ...proposal } = made.proposal;
  const statement = statementOf({ ...made, proposal });
  expect(statement.split("\n").slice(4, 7)).toEqual(["决定：予以确认", "每月金额：1000.00 元", "起始月份：2025-04"]);
  expect(statement).toContain(sm3(canonicalJson(proposal)));
  const { signature, keyId } = county.keys.sign(signingPurpose(made.officeId), statement);
  await asOwner(county.db, async (tx) => {
    await sql`alter table cases.decision disable trigger append_only`.execute(tx);
    await sql`update cases.decision set proposal = ${JSON.stringify(proposal)}::jsonb, statement = ${statement},
        signature = ${signature}, key_id = ${keyId}`.execute(tx);
  });
  const { view, old } = await county.as("leader", async (tx) => ({
    view: await caseView(tx, county.at("2025-04-02"), { caseId, principal: county.people.leader }),
    old: (await decisionsOf(tx, caseId))[0],
  }));
  expect(old && verifyDecision(county.keys, old)).toEqual({ valid: true });
  expect(view.proposal?.outcome.kind).toBe("month");
  expect(decisionLetter(view).title).toBe("最低生活保障确认通知书");
});
