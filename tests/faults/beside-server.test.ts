/** What an administrator does at the command line while the server runs: open offices and accounts, check, back up. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, sql } from "#kernel/database";
import { runCommand, startServer, stop } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

const password = "plum rain over Dongting";
const other = "late rice at Hengyang";

let home: string;
let server: ServerProcess;
let address: string;
let officeId = 0;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
  server = startServer(home, "--no-demo");
  address = await server.ready;
});
afterAll(async () => {
  await stop(server);
  rmSync(home, { recursive: true, force: true });
});

const run = async (args: string, input = ""): Promise<{ code: number | null; out: string; says: string }> =>
  runCommand(home, args.split(" "), input);

const answerOf = async (args: string, input = ""): Promise<Record<string, unknown>> => {
  const { code, out, says } = await run(`${args} --json`, input);
  if (code !== 0) throw new Error(`${args}: ${code} ${says}`);
  return JSON.parse(out) as Record<string, unknown>;
};

const signIn = (login: string, given: string): Promise<Response> =>
  fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: given }),
  });

describe("an empty instance", () => {
  it("gets its first office by the code of its division, once", async () => {
    const asked = "office add --kind county --division 430182 --name 宁乡市民政局";
    const office = await answerOf(asked);
    expect(office).toMatchObject({ kind: "county", division: "湖南省长沙市宁乡市" });
    officeId = Number(office["officeId"]);
    const again = await run(`${asked} --json`);
    expect(again.code).toBe(3);
    expect(JSON.parse(again.out)).toMatchObject({ problem: { type: "access.office-exists" } });
  });

  it("gets an account whose password came from standard input, and the official can sign in", async () => {
    const asked = `account add zhou --name 周德明 --role countyLeader --office ${officeId}`;
    expect(await answerOf(asked, `${password}\n`)).toMatchObject({ login: "zhou", officeName: "宁乡市民政局" });
    expect((await signIn("zhou", password)).status).toBe(200);
    expect((await signIn("zhou", other)).status).toBe(401);
  });

  it("takes no password from the arguments and none that is missing or short", async () => {
    const asked = `account add li --name 李四 --role countyClerk --office ${officeId}`;
    expect((await run(`${asked} --password ${password.replaceAll(" ", "-")}`)).code).toBe(2);
    expect(await run(asked)).toMatchObject({ code: 2, says: expect.stringContaining("标准输入中缺少密码") });
    expect(await run(asked, "short\n")).toMatchObject({ code: 3, says: expect.stringContaining("位") });
    expect(await run(asked.replace("countyClerk", "king"), `${password}\n`)).toMatchObject({ code: 2 });
  });

  it("lists what it has", async () => {
    expect((await run("office list")).out).toContain(`${officeId}\tcounty\t宁乡市民政局\t湖南省长沙市宁乡市`);
    expect((await run("account list")).out).toBe("zhou\t周德明\t县负责人\t宁乡市民政局\t正常\n");
  });
});

describe("an account", () => {
  it("that was locked by wrong passwords is unlocked", async () => {
    for (let nth = 0; nth < 5; nth += 1) await signIn("zhou", other);
    expect((await signIn("zhou", password)).status).toBe(401);
    expect((await run("account list")).out).toContain("暂停登录");
    expect(await answerOf("account unlock zhou")).toEqual({ login: "zhou", wasLocked: true });
    expect((await signIn("zhou", password)).status).toBe(200);
  });

  it("gets another password, and the sessions of the old one are over", async () => {
    expect(Number((await answerOf("account password zhou", `${other}\n`))["sessions"])).toBeGreaterThan(0);
    expect((await signIn("zhou", password)).status).toBe(401);
    expect((await signIn("zhou", other)).status).toBe(200);
  });

  it("that is disabled is out at once and cannot come back", async () => {
    const entered = await signIn("zhou", other);
    const cookie = entered.headers
      .getSetCookie()
      .map((each) => each.split(";")[0] ?? "")
      .join("; ");
    const session = (): Promise<Response> => fetch(`${address}/api/session`, { headers: { cookie } });
    expect((await session()).status).toBe(200);
    await answerOf("account disable zhou");
    expect((await session()).status).toBe(401);
    expect((await signIn("zhou", other)).status).toBe(401);
    expect((await run("account disable zhou")).code).toBe(3);
    expect((await run("account unlock zhou")).code).toBe(3);
    expect((await run("account list")).out).toContain("已停用");
    expect(await run("account disable nobody")).toMatchObject({ code: 3, says: expect.stringContaining("nobody") });
  });
});

describe("a check", () => {
  const findings = async (options = ""): Promise<{ code: number | null; failing: unknown[]; says: string }> => {
    const { code, out } = await run(`check --json${options}`);
    const { findings: all } = JSON.parse(out) as { findings: { name: string; ok: boolean; says: string }[] };
    const failing = all.filter(({ ok }) => !ok);
    return { code, failing: failing.map(({ name }) => name), says: failing.map(({ says }) => says).join() };
  };

  it("misses the backup until there is one", async () => {
    expect(await findings()).toMatchObject({ code: 1, failing: ["backup"], says: "没有备份记录" });
    expect(await findings(" --backup-within 0")).toMatchObject({ code: 0, failing: [] });
    const directory = join(home, "backup");
    expect(await answerOf(`backup ${directory}`)).toMatchObject({ directory });
    expect(await findings()).toMatchObject({ code: 0, failing: [] });
  });

  it("the audit of the same instance is verified beside it", async () => {
    expect(await answerOf("audit verify")).toMatchObject({ sound: true });
  });

  it("names a guard that was taken away", async () => {
    const db = await openDatabase({ home, attach: true });
    await sql`alter table audit.entry disable trigger append_only`.execute(db.kysely);
    await sql`alter table access.account no force row level security`.execute(db.kysely);
    const { code, failing, says } = await findings();
    await sql`alter table audit.entry enable trigger append_only`.execute(db.kysely);
    await sql`alter table access.account force row level security`.execute(db.kysely);
    await db.close();
    expect([code, failing]).toEqual([1, ["structure"]]);
    expect(says).toContain("被关闭的触发器 audit.entry.append_only");
    expect(says).toContain("未强制行级安全的表 access.account");
    expect(await findings()).toMatchObject({ code: 0 });
  });

  it("names an audit entry that was changed", async () => {
    const db = await openDatabase({ home, attach: true });
    await sql`alter table audit.entry disable trigger append_only`.execute(db.kysely);
    const sealed = sql<{ id: number }>`select entry_id as id from audit.entry where block_no is not null limit 1`;
    let [entry] = (await sealed.execute(db.kysely)).rows;
    while (entry === undefined) [entry] = (await sealed.execute(db.kysely)).rows;
    await sql`update audit.entry set what = 'nothing' where entry_id = ${entry.id}`.execute(db.kysely);
    await sql`alter table audit.entry enable trigger append_only`.execute(db.kysely);
    await db.close();
    expect(await findings()).toMatchObject({ code: 1, failing: ["audit"] });
    expect((await run("audit verify")).code).toBe(1);
  });
});

it("what needs the home for itself is refused while the server runs, and the server is unharmed", async () => {
  expect(await run("seed")).toMatchObject({ code: 3, says: expect.stringContaining(`${server.child.pid}`) });
  expect((await run(`restore ${join(home, "backup")}`)).code).toBe(3);
  expect((await fetch(`${address}/health`)).status).toBe(200);
});
