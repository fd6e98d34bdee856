/** Two counties with an office each, the three administrators of one of them, and a clerk: a place to test access in. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, type Clock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { openKeys, type KeyProvider } from "#kernel/secrets";
import { testDatabase } from "../../../tests/support/database.ts";
import { createAccount, createOffice, hashPassword, sessionOf, signIn, type Principal, type Role } from "./index.ts";

export const password = "五个不相关的词-2025";
export const requestId = "test";

const units = [
  [1, null, "湖南省", 0, 1, 100_000],
  [2, 1, "长沙市", 1, 1000, 5000],
  [3, 2, "宁乡市", 2, 2000, 3000],
  [4, 3, "花明楼镇", 3, 2100, 2200],
  [5, 2, "浏阳市", 2, 3000, 4000],
] as const;

const placeAll = async (tx: Tx): Promise<void> => {
  for (const [unitId, parentId, name, level, lo, hi] of units) {
    await sql`insert into places.unit (unit_id, level, statutory, kind) values (${unitId}, ${level}, true, 'test')`.execute(
      tx,
    );
    await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
      values (${unitId}, ${name}, ${name}, '', '', 'test', ${parentId}, daterange('2000-01-01', null))`.execute(tx);
    await sql`insert into places.scope (unit_id, div_no, div_hi) values (${unitId}, ${lo}, ${hi})`.execute(tx);
  }
};

export interface TwoCounties {
  readonly db: Database;
  readonly keys: KeyProvider;
  readonly offices: {
    readonly province: number;
    readonly county: number;
    readonly township: number;
    readonly elsewhere: number;
  };
  /** A new account; its login is `login`. */
  account(login: string, role: Role, officeId?: number): Promise<number>;
  at(time: string, day?: string): { clock: Clock; keys: KeyProvider };
  /** Signs in at nine with the password of all. */
  as(login: string): Promise<Principal>;
  doing<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What the audit has about an account, oldest first. */
  audited(accountId: number): Promise<string[]>;
  close(): Promise<void>;
}

/** The refusal that the work ends in. */
export const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProblemError)) throw new Error("A refusal was expected", { cause: thrown });
  return thrown;
};

export const twoCounties = async (): Promise<TwoCounties> => {
  const db = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  const keys = openKeys(home);
  const passwordHash = await hashPassword(password);
  const offices = await asOwner(db, async (tx) => {
    await placeAll(tx);
    return {
      province: await createOffice(tx, { kind: "province", unitId: 1, name: "湖南省民政厅" }),
      county: await createOffice(tx, { kind: "county", unitId: 3, name: "宁乡市民政局" }),
      township: await createOffice(tx, { kind: "township", unitId: 4, name: "花明楼镇人民政府" }),
      elsewhere: await createOffice(tx, { kind: "county", unitId: 5, name: "浏阳市民政局" }),
    };
  });
  const at: TwoCounties["at"] = (time, day = "2025-03-28") => ({ clock: fixedClock(`${day}T${time}+08:00`), keys });
  return {
    db,
    keys,
    offices,
    account: (login, role, officeId = offices.county) =>
      asOwner(db, (tx) =>
        createAccount(tx, {
          officeId,
          login,
          fullName: login,
          role,
          secret: { passwordHash },
          identity: Buffer.from(login.padEnd(16)),
        }),
      ),
    at,
    as: async (login) => {
      const { token } = await signIn(db, at("09:00:00"), { login, password, requestId });
      const principal = await sessionOf(db, at("09:00:00"), token);
      if (principal === null) throw new Error(`${login} is not signed in`);
      return principal;
    },
    doing: ({ scope }, work) => within(db, scope, work),
    audited: async (accountId) => {
      const entries = await asOwner(db, (tx) =>
        sql<{ act: string; what: string }>`select e.act, e.what from audit.entry e join audit.subject s using (entry_id)
          where s.kind = 'account' and s.subject_id = ${accountId} order by entry_id`.execute(tx),
      );
      return entries.rows.map(({ act, what }) => `${act} ${what}`);
    },
    close: async () => {
      await db.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
