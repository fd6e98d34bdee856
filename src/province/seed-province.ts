/** 演示省 · Fills an empty database with a believable province: offices, standards, people, cases. */
import { minimumLivingAllowance } from "#domains/assistance";
import type { Calendar } from "#kernel/calendar";
import { insertCases } from "#kernel/cases";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { problem } from "#kernel/problems";
import type { KeyProvider } from "#kernel/secrets";
import { candidates, type Candidates } from "./cases/candidates.ts";
import { caseDrafts } from "./cases/case-drafts.ts";
import { postsOf } from "./cases/posts.ts";
import { tellAll } from "./cases/stories.ts";
import { randomOf } from "./chance/random.ts";
import { demonstrationAccounts, type DemonstrationAccount } from "./offices/demonstration-accounts.ts";
import { signAuthorisations } from "./departments/sign-authorisations.ts";
import { officesOf } from "./offices/offices.ts";
import { openOffices, type Official } from "./offices/open-offices.ts";
import { readFocuses, type FocusPlaces } from "./offices/read-places.ts";
import { households } from "./people/households.ts";
import { writePeople, type PeopleWritten } from "./people/write-people.ts";
import { seedPayments } from "./payments/seed-payments.ts";
import { planPeople } from "./places/plan.ts";
import { readVillages } from "./places/read-villages.ts";
import { setStandards } from "./standards/set-standards.ts";

export const notEmpty = problem<{ people: number }>(
  "province.not-empty",
  409,
  "数据库中已有 {people} 名人员或已设有单位，不能再生成演示数据",
  "请换一个空的数据目录（XIANGMIN_HOME），或先备份后清空；演示数据不会与已有数据混在一起",
);

/** What the seed needs of a running instance. */
export interface Instance {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyProvider;
  readonly calendar: Calendar;
}
export interface SeedOptions {
  /** About how many people; the last household of each village may exceed it a little. */
  readonly people: number;
  /** The same seed on the same day gives the same province. */
  readonly seed: number;
  /** A line for the person who waits; `done` ends it. */
  readonly onProgress?: (line: string, done: boolean) => void;
}
export interface Summary extends PeopleWritten {
  readonly cases: number;
  readonly offices: number;
  /** Local values of all counties. */
  readonly standards: number;
  readonly accounts: readonly DemonstrationAccount[];
}

interface Work extends Instance {
  readonly tx: Tx;
  readonly people: number;
  readonly seed: string;
  readonly say: (line: string, done: boolean) => void;
}

const refuseOccupied = async (tx: Tx): Promise<void> => {
  const found = await sql<{ people: number; offices: number }>`
    select (select count(*) from people.person) as people, (select count(*) from access.office) as offices`.execute(tx);
  const [counted] = found.rows;
  if (counted && counted.people + counted.offices > 0) throw notEmpty({ people: counted.people });
};

const settle = async (work: Work, places: readonly FocusPlaces[], keep: Candidates["keep"]): Promise<PeopleWritten> => {
  const { tx, seed, people, keys, say } = work;
  const townshipIds = places.map(({ township }) => township.unitId);
  const quotas = planPeople(await readVillages(tx), { people, seed, townshipIds });
  const written = await writePeople(tx, keys, {
    households: households(quotas, { seed, today: work.clock.today() }),
    keep,
    onProgress: (done) => say(`正在生成演示人口：${done} / ${people}`, false),
  });
  say(`已生成演示人口 ${written.people} 人、${written.households} 户`, true);
  return written;
};

const openCases = async (
  { tx, seed, clock, calendar, keys, say }: Work,
  free: Candidates,
  posts: { officials: readonly Official[]; places: readonly FocusPlaces[] },
): Promise<number> => {
  const stories = tellAll(free, {
    posts: posts.places.map((place) => postsOf(posts.officials, place)),
    seed,
    today: clock.today(),
    calendar,
  });
  const caseIds = await insertCases(tx, { calendar, keys }, caseDrafts(minimumLivingAllowance, stories, clock));
  say(`已生成低保办件 ${caseIds.length} 件`, true);
  return caseIds.length;
};

const fill = async (work: Work): Promise<Summary> => {
  const { tx, seed } = work;
  await refuseOccupied(tx);
  const places = await readFocuses(tx);
  const offices = officesOf(places);
  const officials = await openOffices(tx, offices, randomOf(`${seed}/officials`));
  const standards = await setStandards(tx);
  const free = candidates(work.clock.today());
  const written = await settle(work, places, free.keep);
  const cases = await openCases(work, free, { officials, places });
  await signAuthorisations(tx);
  await sql`analyze people.person, people.household, people.membership, cases.case_file, cases.entry`.execute(tx);
  return { ...written, cases, offices: offices.length, standards, accounts: await demonstrationAccounts(tx) };
};

/**
 * Seeds people and cases in one transaction: a crash half-way leaves it as empty as it was, and the next start seeds anew. Rolls follow, each in its
 * own; where a crash cuts them off, the reader's first roll pays those months as arrears.
 * Nothing but the running numbers of identity cards is held in memory, so the number of people is bounded by the disk.
 * @throws notEmpty when people or offices are there already, a complete demonstration included
 */
export const seedProvince = async (instance: Instance, { people, seed, onProgress }: SeedOptions): Promise<Summary> => {
  const say = onProgress ?? ((): void => undefined);
  const summary = await asOwner(instance.database, (tx) => fill({ ...instance, tx, people, seed: String(seed), say }));
  const { id: serviceId, title } = minimumLivingAllowance;
  await seedPayments(instance, { serviceId, title, seed: String(seed) });
  say("已登记发放账户，并发放前两个月", true);
  return summary;
};
