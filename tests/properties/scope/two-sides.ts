/** A small province with one official of every role on two sides, each side's people marked so that a leak is seen in any answer. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAccount, hashPassword, isRole, roles, signIn, type OfficeKind, type Role } from "#kernel/access";
import { book, keepKinds, transfer } from "#kernel/book";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, type Scope, type Tx } from "#kernel/database";
import { registerHousehold } from "#kernel/people";
import { openPlatform, type Platform } from "#platform";
import { seedProvince } from "#province";

/** A character that no name of the province has. */
export interface Side {
  readonly name: string;
  readonly mark: string;
  readonly prefecture: Scope;
  readonly county: Scope;
  readonly idNumber: string;
  readonly phone: string;
}
export interface Official {
  readonly role: Role;
  readonly side: Side;
  readonly scope: Scope;
  readonly token: string;
  readonly csrf: string;
}
export interface TwoSides {
  readonly platform: Platform;
  readonly sides: readonly [Side, Side];
  readonly officials: readonly Official[];
  other(side: Side): Side;
  end(): Promise<void>;
}

const password = "五个不相关的词-2025";
const all = Object.keys(roles).filter(isRole);
/** The lowest office that may hold the role; an office of the whole province has no other side. */
const kindOf = (role: Role): OfficeKind | null => roles[role].offices.find((kind) => kind !== "province") ?? null;

const unitAt = async (tx: Tx, code: string): Promise<{ unitId: number; lo: number; hi: number }> => {
  const found = await sql<{ unitId: number; lo: number; hi: number }>`
    select s.unit_id as "unitId", s.div_no as lo, s.div_hi as hi from places.unit_code c join places.scope s using (unit_id)
    where c.code = ${code} and upper_inf(c.valid) limit 1`.execute(tx);
  const [unit] = found.rows;
  if (unit === undefined) throw new Error(`No division has the code ${code}`);
  return unit;
};

const drawn = {
  changsha: {
    mark: "龘",
    prefecture: "430100",
    county: "430182",
    idNumber: "430182198405020015",
    phone: "13800004301",
  },
  xiangxi: { mark: "靐", prefecture: "433100", county: "433101", idNumber: "43310119840502001X", phone: "13800004331" },
} as const;

const markSide = async (tx: Tx, { mark, county }: Side): Promise<void> => {
  const inside = sql`div_no >= ${county.lo} and div_no < ${county.hi}`;
  await sql`update people.person set full_name = ${mark} || full_name where ${inside}`.execute(tx);
  await sql`update people.household set address = ${mark} where ${inside}`.execute(tx);
  await sql`update access.account set full_name = ${mark} || full_name where ${inside}`.execute(tx);
};

const readSide = async (tx: Tx, platform: Platform, name: keyof typeof drawn): Promise<Side> => {
  const { mark, idNumber, phone, ...codes } = drawn[name];
  const [prefecture, county] = [await unitAt(tx, codes.prefecture), await unitAt(tx, codes.county)];
  const side = { name, mark, idNumber, phone, prefecture, county };
  await markSide(tx, side);
  const village = await sql<{ unitId: number }>`
    select unit_id as "unitId" from people.household where div_no >= ${county.lo} and div_no < ${county.hi} limit 1`.execute(
    tx,
  );
  const member = { fullName: `${mark}越界`, idNumber, phone, relation: "self" };
  await registerHousehold(tx, platform, {
    unitId: village.rows[0]?.unitId ?? 0,
    category: "rural",
    address: `${mark}镇${mark}村三组 12 号`,
    members: [member],
  });
  return side;
};

/** The office of the kind on this side; one is opened where the demonstration has none. */
const officeOn = async (tx: Tx, side: Side, kind: OfficeKind): Promise<{ officeId: number; scope: Scope }> => {
  const { lo, hi } = kind === "prefecture" ? side.prefecture : side.county;
  const found = await sql<{ officeId: number; lo: number; hi: number }>`
    with here as (
      select o.office_id, s.div_no, s.div_hi from access.office o join places.scope s using (unit_id)
      where o.kind = ${kind} and s.div_no >= ${lo} and s.div_no < ${hi}
    ), opened as (
      insert into access.office (kind, unit_id, div_no, name)
      select ${kind}, unit_id, div_no, ${`${side.name} ${kind}`} from access.office
      where kind = 'township' and div_no >= ${lo} and div_no < ${hi} and not exists (select from here) limit 1
      returning office_id, unit_id)
    select office_id as "officeId", div_no as lo, div_hi as hi from here
    union all select office_id, s.div_no, s.div_hi from opened join places.scope s using (unit_id) limit 1`.execute(tx);
  const [office] = found.rows;
  if (office === undefined) throw new Error(`There is no office of the kind ${kind} in ${side.name}`);
  return { officeId: office.officeId, scope: { lo: office.lo, hi: office.hi } };
};

const appoint = async (platform: Platform, side: Side, passwordHash: string): Promise<Official[]> => {
  const officials: Official[] = [];
  for (const role of all) {
    const kind = kindOf(role);
    if (kind === null) continue;
    const login = `scope.${side.name}.${role.toLowerCase()}`;
    const identity = Buffer.from(login);
    const { scope } = await asOwner(platform.database, async (tx) => {
      const office = await officeOn(tx, side, kind);
      const account = { officeId: office.officeId, login, fullName: `${side.mark}${role}`, role, identity };
      await createAccount(tx, { ...account, secret: { passwordHash } });
      return office;
    });
    const { token, me } = await signIn(platform.database, platform, { login, password, requestId: "scope" });
    officials.push({ role, side, scope, token, csrf: me?.csrf ?? "" });
  }
  return officials;
};

const purse = book("scope-purse", {
  title: "资金账",
  unit: "fen",
  dimensions: {},
  accounts: { world: { title: "账外" }, fund: { title: "可用资金", floor: 0 } },
});

/** An entry in the book of each county, by itself. */
const enterMoney = async (tx: Tx, { clock }: Platform, sides: readonly Side[]): Promise<void> => {
  await keepKinds(tx, [purse]);
  for (const { name, county } of sides) {
    const { rows } = await sql<{ unitId: number }>`
      select unit_id as "unitId" from places.scope where div_no = ${county.lo}`.execute(tx);
    const unitId = rows[0]?.unitId ?? 0;
    const legs = [
      { account: { kind: "world" as const, unitId }, amount: -100 },
      { account: { kind: "fund" as const, unitId }, amount: 100 },
    ];
    const order = { key: name, on: clock.today(), memo: "拨款", actor: null, at: clock.now() };
    await transfer(tx, { ...order, book: purse, legs });
  }
};

export const twoSides = async (): Promise<TwoSides> => {
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  const platform = await openPlatform({ home, clock: fixedClock("2025-03-28T09:00:00+08:00") });
  await seedProvince(platform, { people: 1_500, seed: 1 });
  const sides = await asOwner(platform.database, async (tx): Promise<[Side, Side]> => [
    await readSide(tx, platform, "changsha"),
    await readSide(tx, platform, "xiangxi"),
  ]);
  await asOwner(platform.database, (tx) => enterMoney(tx, platform, sides));
  const hash = await hashPassword(password);
  const officials = [...(await appoint(platform, sides[0], hash)), ...(await appoint(platform, sides[1], hash))];
  return {
    platform,
    sides,
    officials,
    other: (side) => (side === sides[0] ? sides[1] : sides[0]),
    end: async () => {
      await platform.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
