/** Asked for once, done once, resumed after a crash, ended by a wish. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fixedClock, type Clock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Scope } from "#kernel/database";
import { problem } from "#kernel/problems";
import { testDatabase } from "../../../tests/support/database.ts";
import { askFor, cancelJob, jobRow, jobsOf, startRunner, type JobKind, type Work } from "./index.ts";

let db: Database;
let author: { accountId: number; divNo: number };
beforeAll(async () => {
  db = await testDatabase();
  await asOwner(db, async (tx) => {
    await sql`insert into places.unit (unit_id, level, statutory, kind) values (11, 3, true, 'test')`.execute(tx);
    const { rows } = await sql<typeof author>`
      with office as (insert into access.office (kind, unit_id, div_no, name) values ('township', 11, 1110, '花明楼镇人民政府')
        returning office_id, div_no)
      insert into access.account (office_id, div_no, login, full_name, role, password_hash)
      select office_id, div_no, 'clerk', '李红', 'townshipClerk', 'x' from office
      returning account_id as "accountId", div_no as "divNo"`.execute(tx);
    const [made] = rows;
    if (!made) throw new Error("The test has no official");
    author = made;
  });
});
afterEach(() => asOwner(db, (tx) => sql`delete from kernel.job`.execute(tx)));
afterAll(() => db.close());

const at = (time: string): Clock => fixedClock(`2025-03-28T${time}+08:00`);
const clock = at("09:00:00");
const township: Scope = { lo: 1100, hi: 1200 };

const kindOf = (run: JobKind<{ rows: number }>["run"]): JobKind<{ rows: number }> => ({
  kind: "test.count",
  title: "清点",
  run,
});
const ask = (kind: JobKind<{ rows: number }>, key = "count/1"): Promise<number> =>
  within(db, township, (tx) => askFor(tx, { kind, key, input: { rows: 3 }, author, at: clock.now() }));
const seen = (jobId: number) => within(db, township, (tx) => jobRow(tx, jobId));

/** Runs until nothing of this kind waits or runs any more. */
const runAll = async (kind: JobKind<never>, now: Clock = clock): Promise<unknown[]> => {
  const faults: unknown[] = [];
  const runner = startRunner(db, { kinds: [kind], clock: now, everyMs: 5, onError: (error) => faults.push(error) });
  for (let idle = 0; idle < 2;) {
    await sleep(10);
    const open = await asOwner(db, (tx) =>
      sql`select from kernel.job where (state = 'waiting' and next_at <= ${now.now()}) or state = 'running'`.execute(
        tx,
      ),
    );
    idle = open.rows.length === 0 ? idle + 1 : 0;
  }
  await runner.stop();
  return faults;
};

test("the same work asked for twice is one job, and its result is seen by its office alone", async () => {
  let runs = 0;
  const kind = kindOf(async ({ input, reached }) => {
    runs += 1;
    await reached(input.rows, input.rows);
    return { counted: input.rows };
  });
  const [first, second] = [await ask(kind), await ask(kind)];
  expect(second).toBe(first);
  expect(await runAll(kind)).toEqual([]);
  expect(runs).toBe(1);
  expect(await seen(first)).toMatchObject({ state: "done", done: 3, total: 3, result: { counted: 3 }, title: "清点" });
  expect(await within(db, { lo: 1200, hi: 1300 }, jobsOf)).toEqual([]);
  await expect(within(db, { lo: 1200, hi: 1300 }, (tx) => jobRow(tx, first))).rejects.toThrow("没有找到任务");
});

test("a job whose asking was rolled back never runs", async () => {
  const kind = kindOf(() => Promise.resolve("ran"));
  const asking = within(db, township, async (tx) => {
    await askFor(tx, { kind, key: "count/2", input: { rows: 1 }, author, at: clock.now() });
    throw new Error("changed my mind");
  });
  await expect(asking).rejects.toThrow("changed my mind");
  await runAll(kind);
  expect(await within(db, township, jobsOf)).toEqual([]);
});

test("a refusal ends the job with its words; another failure is tried again after a pause and tells nobody's data", async () => {
  const full = problem("test.full", 507, "磁盘空间不足", "请清理后重新发起");
  const refusing = kindOf(() => Promise.reject(full({})));
  const refused = await ask(refusing, "count/3");
  expect(await runAll(refusing)).toEqual([]);
  expect(await seen(refused)).toMatchObject({ state: "failed", fault: "磁盘空间不足。请清理后重新发起" });

  const broken = kindOf(() => Promise.reject(new Error("身份证 430181195803041221")));
  const jobId = await ask(broken, "count/4");
  expect(await runAll(broken)).toHaveLength(1);
  expect(await seen(jobId)).toMatchObject({ state: "waiting", fault: "程序出错，稍后自动重试" });
  expect(
    await runAll(
      kindOf(() => Promise.resolve("mended")),
      at("09:00:03"),
    ),
  ).toEqual([]);
  expect(await seen(jobId)).toMatchObject({ state: "waiting" });
  await runAll(
    kindOf(() => Promise.resolve("mended")),
    at("09:00:05"),
  );
  expect(await seen(jobId)).toMatchObject({ state: "done", result: "mended", fault: null });
});

test("a job whose runner died is taken up again once its lease is over, not before", async () => {
  const kind = kindOf(() => Promise.resolve("finished"));
  const jobId = await ask(kind, "count/5");
  await asOwner(db, (tx) =>
    sql`update kernel.job set state = 'running', attempts = 1, lease_until = ${at("09:01:00").now()}`.execute(tx),
  );
  const early = startRunner(db, { kinds: [kind], clock, everyMs: 5, onError: () => undefined });
  await sleep(60);
  await early.stop();
  expect(await seen(jobId)).toMatchObject({ state: "running" });
  await runAll(kind, at("09:01:01"));
  expect(await seen(jobId)).toMatchObject({ state: "done", result: "finished" });
});

test("a cancelled job ends where it next says how far it is; a stop of the platform lets it wait", async () => {
  const counts = (each: (work: Work<{ rows: number }>) => Promise<unknown>): JobKind<{ rows: number }> =>
    kindOf(async (work) => {
      for (let done = 1; ; done += 1) {
        await work.reached(done);
        await each(work);
      }
    });
  const cancelling = counts(({ jobId }) =>
    within(db, township, (tx) => cancelJob(tx, { jobId, accountId: author.accountId })),
  );
  const cancelled = await ask(cancelling, "count/6");
  expect(await runAll(cancelling)).toEqual([]);
  expect(await seen(cancelled)).toMatchObject({ state: "cancelled", cancelAsked: true, done: 2 });
  await expect(
    within(db, township, (tx) => cancelJob(tx, { jobId: cancelled, accountId: author.accountId })),
  ).rejects.toThrow("已经结束");

  const endless = counts(() => sleep(1));
  const interrupted = await ask(endless, "count/7");
  const runner = startRunner(db, { kinds: [endless], clock, everyMs: 5, onError: () => undefined });
  while ((await seen(interrupted)).done < 2) await sleep(5);
  await runner.stop();
  expect(await seen(interrupted)).toMatchObject({ state: "waiting", fault: null });
});

test("daily work is asked for once a day however many servers run", async () => {
  const days: string[] = [];
  const kind: JobKind<{ day: string }> = {
    kind: "test.daily",
    title: "每日清点",
    daily: true,
    run: ({ input }) => Promise.resolve(days.push(input.day)),
  };
  await Promise.all([runAll(kind), runAll(kind)]);
  await runAll(kind);
  expect(days).toEqual(["2025-03-28"]);
  expect(await within(db, township, jobsOf)).toEqual([]);
});
