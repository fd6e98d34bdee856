/** A small county for tests: one township with a village, its offices, officials, standards and households. */
import { testDatabase } from "../../../tests/support/database.ts";
import { minimumLivingAllowance } from "#domains/assistance";
import {
  hashPassword,
  createAccount,
  createOffice,
  permissionsOf,
  officeKinds,
  roles,
  type OfficeKind,
  type Principal,
  type Role,
} from "#kernel/access";
import { type Calendar, loadCalendar, seedCalendar } from "#kernel/calendar";
import { fixedClock, type Clock } from "#kernel/clock";
import { asOwner, type Database, sql, type Tx, within } from "#kernel/database";
import { registerHousehold } from "#kernel/people";
import { openKeys, type KeyProvider } from "#kernel/secrets";
import { categoriesOf, parametersOf, writtenLocal, type Service } from "#policy";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { act, type CaseDeps, confirmSigner, openCase, type NewCase } from "./index.ts";

export const service = minimumLivingAllowance;

const units = [
  { unitId: 43, level: 0, name: "湖南省", parent: null, divNo: 0, hi: 1000, county: null, code: "430000" },
  { unitId: 4301, level: 1, name: "长沙市", parent: 43, divNo: 1, hi: 500, county: null, code: "430100" },
  { unitId: 430181, level: 2, name: "浏阳市", parent: 4301, divNo: 10, hi: 200, county: 430181, code: "430181" },
  { unitId: 430181100, level: 3, name: "大瑶镇", parent: 430181, divNo: 20, hi: 40, county: 430181, code: null },
  { unitId: 430181101, level: 4, name: "南山村", parent: 430181100, divNo: 21, hi: 22, county: 430181, code: null },
  { unitId: 430181200, level: 3, name: "永和镇", parent: 430181, divNo: 50, hi: 60, county: 430181, code: null },
] as const;
export const village = 430181101;
export const otherTownship = 430181200;

const placeAll = async (tx: Tx): Promise<void> => {
  for (const unit of units) {
    await sql`insert into places.unit values (${unit.unitId}, ${unit.level}, true, 'administrative')`.execute(tx);
    await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
      values (${unit.unitId}, ${unit.name}, ${unit.name}, 'x', 'x', 'x', ${unit.parent}, daterange('2000-01-01', null))`.execute(
      tx,
    );
    await sql`insert into places.scope values (${unit.unitId}, ${unit.divNo}, ${unit.hi}, ${unit.county})`.execute(tx);
    if (unit.code !== null)
      await sql`insert into places.unit_code values (${unit.unitId}, 'GB2260', ${unit.code}, daterange('2000-01-01', null), '测试')`.execute(
        tx,
      );
  }
};

/** Each value at the place of the office that sets it. */
const seats: Readonly<Record<string, { unitId: number; divNo: number }>> = {
  province: { unitId: 43, divNo: 0 },
  prefecture: { unitId: 4301, divNo: 1 },
  county: { unitId: 430181, divNo: 10 },
};

/** 文 FX-1: the values of the worked cases, invented, realistic in size. */
const standards = parametersOf(service).flatMap((node) => {
  const valueOf = writtenLocal(service.examples[0]?.local ?? {});
  return categoriesOf(node).map((category) => ({ node, category, value: node.kind.store(valueOf(node, category)) }));
});

const setStandards = async (tx: Tx): Promise<void> => {
  for (const { node, category, value } of standards) {
    const seat = seats[node.settings.office.kind];
    const [amount, option] = typeof value === "number" ? [value, null] : [null, String(value)];
    await sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, option, document_no)
      values (${node.settings.code}, ${seat?.unitId}, ${seat?.divNo}, ${category}, daterange('2024-01-01', null), ${amount}, ${option}, '浏政发〔2023〕18号')`.execute(
      tx,
    );
  }
};

const password = "correct horse battery";

interface Post {
  readonly kind: OfficeKind;
  readonly unitId: number;
  readonly role: Role;
  readonly name: string;
}
const posts = {
  clerk: { kind: "township", unitId: 430181100, role: "townshipClerk", name: "李红" },
  townLeader: { kind: "township", unitId: 430181100, role: "townshipLeader", name: "赵军" },
  otherClerk: { kind: "township", unitId: otherTownship, role: "townshipClerk", name: "周平" },
  federation: { kind: "federation", unitId: 430181, role: "verificationOfficer", name: "吴敏" },
  verifier: { kind: "verificationCentre", unitId: 430181, role: "verificationOfficer", name: "王强" },
  leader: { kind: "county", unitId: 430181, role: "countyLeader", name: "陈静" },
  countyClerk: { kind: "county", unitId: 430181, role: "countyClerk", name: "刘洋" },
} as const satisfies Record<string, Post>;
export type Who = keyof typeof posts;

const officeNames: Partial<Record<OfficeKind, string>> = {
  township: "人民政府",
  county: "民政局",
  federation: "残疾人联合会",
};

const appoint = async (tx: Tx, post: Post, passwordHash: string): Promise<Principal> => {
  const { kind, unitId, role, name } = post;
  const unit = units.find((each) => each.unitId === unitId) ?? units[0];
  const officeName = `${unit.name}${officeNames[kind] ?? "核对中心"}`;
  const found = await sql<{
    officeId: number;
  }>`select office_id as "officeId" from access.office where kind = ${kind} and unit_id = ${unitId}`.execute(tx);
  const officeId = found.rows[0]?.officeId ?? (await createOffice(tx, { kind, unitId, name: officeName }));
  const login = `${kind.charAt(0)}${unitId}.${role.toLowerCase()}`;
  const accountId = await createAccount(tx, { officeId, login, fullName: name, role, secret: { passwordHash } });
  return {
    accountId,
    officeId,
    divNo: unit.divNo,
    scope: { lo: unit.divNo, hi: unit.hi },
    role,
    permissions: permissionsOf(role),
    me: {
      accountId,
      login,
      name,
      role,
      roleLabel: roles[role].label,
      permissions: [...permissionsOf(role)],
      office: { officeId, kind, kindLabel: officeKinds[kind], name: officeName },
      division: { unitId, name: unit.name, path: unit.name },
      csrf: "x",
      today: "2025-03-03",
    },
  };
};

export interface SmallCounty {
  readonly db: Database;
  readonly keys: KeyProvider;
  readonly calendar: Calendar;
  readonly people: Readonly<Record<Who, Principal>>;
  /** Dependencies with the clock standing at nine on a day, or at a moment. */
  at(day: string): CaseDeps & { readonly clock: Clock };
  as<T>(who: Who, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** `more`: services beside the one for which the county has standards. */
export const smallCounty = async (more: readonly Service[] = []): Promise<SmallCounty> => {
  const db = await testDatabase();
  const keys = openKeys(mkdtempSync(join(tmpdir(), "xm-")));
  const hash = await hashPassword(password);
  const { calendar, people } = await asOwner(db, async (tx) => {
    await placeAll(tx);
    await setStandards(tx);
    await seedCalendar(tx);
    const appointed: [string, Principal][] = [];
    for (const [who, post] of Object.entries(posts)) appointed.push([who, await appoint(tx, post, hash)]);
    return { calendar: await loadCalendar(tx), people: Object.fromEntries(appointed) as Record<Who, Principal> };
  });
  const at = (day: string) => ({
    clock: fixedClock(day.includes("T") ? day : `${day}T09:00:00+08:00`),
    calendar,
    keys,
    serviceOn: (id: string, on: string) =>
      [service, ...more].find((each) => each.id === id && each.since <= on) ?? null,
  });
  return { db, keys, calendar, people, at, as: (who, work) => within(db, people[who].scope, work) };
};

const family = [
  {
    name: "张明",
    relation: "self",
    birthDate: "1984-05-02",
    tie: "spouse",
    incomes: [
      { item: "wage", amount: "9600.00" },
      { item: "crops", amount: "9000.00", cost: "3000.00" },
      { item: "land", amount: "600.00" },
      { item: "farmSubsidy", amount: "300.00" },
    ],
  },
  {
    name: "刘桂英",
    relation: "parent",
    birthDate: "1952-11-20",
    tie: "together",
    incomes: [{ item: "residentPension", amount: "1896.00", exempt: "1476.00" }],
  },
  { name: "张小雨", relation: "child", birthDate: "2010-08-15", tie: "minor", incomes: [] },
  { name: "张小雷", relation: "child", birthDate: "2014-06-01", tie: "minor", incomes: [] },
] as const;

/** What every member of a household declares beside its income: nothing that would change the answer. */
const declared = { apart: "none", deductions: [], disability: "none", seriouslyIll: false };
export const declaredHousehold = { category: "rural", residence: "rural", obligors: [], assets: [] };

/** The household of the handbook's DB-T1: four members, 15,000 yuan a year. */
export const householdOfFour = (county: SmallCounty): Promise<NewCase> =>
  county.as("clerk", async (tx) => {
    const deps = county.at("2025-01-02");
    const { householdId, personIds } = await registerHousehold(tx, deps, {
      unitId: village,
      category: "rural",
      address: "南山村12号",
      members: family.map(({ name, relation, birthDate }) => ({
        fullName: name,
        relation,
        birthDate,
        idKind: "temporary",
      })),
    });
    const members = family.map(({ tie, incomes }, index) => ({
      personId: personIds[index] ?? 0,
      facts: { tie, incomes, ...declared },
    }));
    return {
      service: service.id,
      householdId,
      applicantId: personIds[0] ?? 0,
      facts: { household: declaredHousehold, members },
    };
  });

export const open = (county: SmallCounty, given: NewCase, on: string) =>
  county.as("clerk", (tx) => openCase(tx, county.at(on), { principal: county.people.clerk, requestId: "t", given }));

export interface Doing {
  readonly caseId: number;
  readonly version: number;
  readonly key: string;
  readonly on: string;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Does one action as an official, with the password where it signs. */
export const doAs = async (
  county: SmallCounty,
  who: Who,
  { on, input = {}, ...asked }: Doing,
): Promise<{ caseId: number; version: number }> => {
  const principal = county.people[who];
  const signer = await confirmSigner(() => Promise.resolve(), { principal, key: asked.key, password });
  return county.as(who, (tx) => act(tx, county.at(on), { ...asked, input, signer, principal, requestId: "t" }));
};

/** What the investigators of DB-T1 find: no property, or a car that is too much. */
export const found = (given: NewCase, property: "within" | "over" = "within") => ({
  facts: {
    household: property === "within" ? {} : { assets: [{ kind: "vehicle", worth: "60000.00", finding: "counted" }] },
    members: given.facts.members.map(({ personId }, index) => ({
      personId,
      facts: index === 0 ? { labour: "full", work: "found" } : { labour: index === 1 ? "none" : "student" },
    })),
  },
  investigators: "李红、赵军",
  note: "2025年3月6日入户，邻里访问两户",
});

type Walk = readonly (readonly [Who, string, string, Readonly<Record<string, unknown>>?])[];

/** From opening to the county's desk: the dates of DB-T9, or the same in another year. */
export const untilDecision = (given: NewCase, year = 2025): Walk => [
  ["clerk", "accept", `${year}-03-03`, { nearRelative: "no" }],
  ["clerk", "investigate", `${year}-03-06`, found(given)],
  ["verifier", "verify", `${year}-03-11`, { note: "与各部门记录一致" }],
  ["clerk", "post-notice", `${year}-03-20`, { on: `${year}-03-20`, place: "南山村公示栏" }],
  ["clerk", "conclude-notice", `${year}-03-28`],
];

/** Granted and published in the spring of 2026: 1,000 yuan a month from April. */
export const untilGranted = (given: NewCase): Walk => [
  ...untilDecision(given, 2026),
  ["leader", "decide", "2026-03-31", { outcome: "granted", opinion: "同意" }],
  ["countyClerk", "publish", "2026-04-02", { place: "南山村公示栏" }],
];

export const walk = async (county: SmallCounty, opened: { caseId: number; version: number }, steps: Walk) => {
  let { version } = opened;
  for (const [who, key, on, input] of steps)
    ({ version } = await doAs(county, who, { caseId: opened.caseId, version, key, on, ...(input ? { input } : {}) }));
  return { caseId: opened.caseId, version };
};

/** Who looks into a running support, and what they note. */
export const visited = { investigators: "李红、赵军", note: "入户核查，访问邻居两户" };

/** What the decisions of a case promise up to a month, in yuan by month, e.g. { "04": 1000 }. */
export const promised = async (
  { db }: SmallCounty,
  { caseId }: { caseId: number },
  until: string,
): Promise<Record<string, number>> => {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ month: string; fen: number }>`select to_char(for_month, 'MM') as month, amount_fen as fen
      from payments.entitled(${seats["county"]?.unitId ?? 0}::int, ${service.id}::text, ${until}::date) where case_id = ${caseId} order by 1`.execute(
      tx,
    ),
  );
  return Object.fromEntries(rows.map(({ month, fen }) => [month, fen / 100]));
};
