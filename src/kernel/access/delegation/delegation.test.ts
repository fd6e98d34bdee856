/** Acting for a colleague: dated, seen by both, written down, and never more than the colleague may. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { password, refusal, requestId, twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import {
  accountsBehind,
  actFor,
  colleaguesOf,
  delegate,
  delegationsOf,
  may,
  permissionsOf,
  sessionOf,
  signIn,
  withdrawDelegation,
  type NewDelegation,
  type Principal,
} from "../index.ts";

let here: TwoCounties;
let leader: Principal;
let clerk: Principal;
let token = "";

beforeAll(async () => {
  here = await twoCounties();
  await here.account("leader", "countyLeader");
  await here.account("clerk", "countyClerk");
  await here.account("system", "systemAdministrator");
  await here.account("township", "townshipClerk", here.offices.township);
  leader = await here.as("leader");
});
afterAll(() => here.close());
beforeEach(async () => {
  await asOwner(here.db, (tx) => sql`update access.session set delegation_id = null`.execute(tx));
  await asOwner(here.db, (tx) => sql`delete from access.delegation`.execute(tx));
  ({ token } = await signIn(here.db, here.at("09:00:00"), { login: "clerk", password, requestId }));
  clerk = await now();
});

const now = async (day = "2025-03-28"): Promise<Principal> => {
  const principal = await sessionOf(here.db, here.at("09:05:00", day), token);
  if (principal === null) throw new Error("not signed in");
  return principal;
};
const dated = (given: Partial<NewDelegation> = {}): NewDelegation => ({
  toAccountId: clerk.accountId,
  from: "2025-03-28",
  to: "2025-03-30",
  reason: "外出培训",
  ...given,
});
const give = (given: NewDelegation, from: Principal = leader) =>
  here.doing(from, (tx) => delegate(tx, here.at("09:00:00"), { principal: from, requestId, given }));
const act = (delegationId: number | null, principal: Principal = clerk, day = "2025-03-28") =>
  here.doing(principal, (tx) => actFor(tx, here.at("09:01:00", day), { principal, requestId, delegationId }));
const types = (work: Promise<unknown>): Promise<string> => refusal(work).then(({ problem }) => problem.type);

test("acting is a choice: the session then has the colleague's post and the own hand", async () => {
  const delegationId = await give(dated());
  expect(may(await now(), "case.decide")).toBe(false);
  await act(delegationId);
  const acting = await now();
  expect(acting).toMatchObject({ accountId: clerk.accountId, actingFor: leader.accountId, role: "countyLeader" });
  expect(acting.me).toMatchObject({ name: "clerk", actingFor: { name: "leader", until: "2025-03-30" } });
  expect(acting.permissions).toEqual(permissionsOf("countyLeader"));
  expect(acting.scope).toEqual(leader.scope);
  expect(accountsBehind(acting)).toEqual([clerk.accountId, leader.accountId]);
  await act(null, acting);
  expect(await now()).toMatchObject({ role: "countyClerk", permissions: permissionsOf("countyClerk") });
});

test("it begins on its first day and is over after its last, without anybody doing anything", async () => {
  const delegationId = await give(dated({ from: "2025-03-29", to: "2025-03-29" }));
  expect(await types(act(delegationId))).toBe("access.no-such-delegation");
  ({ token } = await signIn(here.db, here.at("09:00:00", "2025-03-29"), { login: "clerk", password, requestId }));
  await act(delegationId, await now("2025-03-29"), "2025-03-29");
  expect((await now("2025-03-29")).role).toBe("countyLeader");
  await asOwner(here.db, (tx) =>
    sql`update access.session set seen_at = '2025-03-30T09:00:00+08:00', expires_at = '2025-04-01T00:00:00+08:00'`.execute(
      tx,
    ),
  );
  expect((await now("2025-03-30")).role).toBe("countyClerk");
});

test("both see it, others do not, and it is written down", async () => {
  const delegationId = await give(dated());
  const seen = (who: Principal) => here.doing(who, (tx) => delegationsOf(tx, here.at("09:00:00"), who));
  const [mine] = await seen(leader);
  expect(mine).toMatchObject({ delegationId, fromName: "leader", toName: "clerk", to: "2025-03-30", active: true });
  expect(await seen(clerk)).toEqual([mine]);
  expect(await seen(await here.as("system"))).toEqual([]);
  await act(delegationId);
  expect((await here.audited(leader.accountId)).at(-1)).toBe("write access.delegate");
  expect((await here.audited(clerk.accountId)).at(-1)).toBe("write access.act-for");
});

test("either side ends it, and an acting session falls back at once", async () => {
  const delegationId = await give(dated());
  await act(delegationId);
  await here.doing(leader, (tx) =>
    withdrawDelegation(tx, here.at("09:02:00"), { principal: leader, requestId, delegationId }),
  );
  expect((await now()).role).toBe("countyClerk");
  expect(await types(act(delegationId))).toBe("access.no-such-delegation");
  await give(dated());
  const system = await here.as("system");
  const foreign = here.doing(system, (tx) =>
    withdrawDelegation(tx, here.at("09:02:00"), { principal: system, requestId, delegationId }),
  );
  expect(await types(foreign)).toBe("access.no-such-delegation");
});

test("it follows the colleague: a post that was changed or ended gives what it now is, or nothing", async () => {
  const delegationId = await give(dated());
  await act(delegationId);
  const change = (statement: string) => asOwner(here.db, (tx) => sql.raw(statement).execute(tx));
  await change(`update access.account set role = 'auditor' where login = 'leader'`);
  expect((await now()).permissions).toEqual(permissionsOf("auditor"));
  await change(`update access.account set role = 'securityOfficer' where login = 'leader'`);
  expect((await now()).role).toBe("countyClerk");
  await change(
    `update access.account set role = 'countyLeader', valid = daterange('2020-01-01', '2025-03-28') where login = 'leader'`,
  );
  expect((await now()).role).toBe("countyClerk");
  await change(`update access.account set valid = daterange('2020-01-01', null) where login = 'leader'`);
});

test("what is not one's own is not passed on, and the three administrators neither give nor take", async () => {
  await act(await give(dated()));
  const acting = await now();
  const other = await here.account("third", "countyClerk");
  expect(await types(give(dated({ toAccountId: other, from: "2025-04-01", to: "2025-04-02" }), acting))).toBe(
    "access.not-delegable",
  );
  const system = await here.as("system");
  expect(await types(give(dated(), system))).toBe("access.not-delegable");
  expect(await types(give(dated({ toAccountId: system.accountId, from: "2025-04-01", to: "2025-04-02" })))).toBe(
    "access.not-delegable",
  );
});

test("only a colleague of the same office takes it, for dates that exist and do not overlap", async () => {
  const township = await here.as("township");
  for (const toAccountId of [township.accountId, leader.accountId, 987_654])
    expect(await types(give(dated({ toAccountId })))).toBe("access.no-such-colleague");
  const faults = (await refusal(give(dated({ from: "2025-02-30", to: "2025-03-01", reason: " " })))).problem.issues;
  expect(faults?.map(({ at }) => at)).toEqual(["from", "reason"]);
  expect((await refusal(give(dated({ from: "2025-03-27" })))).problem.issues).toMatchObject([{ code: "past" }]);
  expect((await refusal(give(dated({ to: "2025-07-01" })))).problem.issues).toMatchObject([{ code: "too-long" }]);
  await give(dated());
  expect(await types(give(dated({ from: "2025-03-30", to: "2025-03-31" })))).toBe("access.delegation-overlaps");
  await give(dated({ from: "2025-03-31", to: "2025-03-31" }));
});

test("the list of colleagues offers those who can take a post", async () => {
  const offered = await here.doing(leader, (tx) => colleaguesOf(tx, here.at("09:00:00"), leader));
  expect(offered.map(({ name }) => name).filter((name) => name !== "third")).toEqual(["clerk"]);
});
