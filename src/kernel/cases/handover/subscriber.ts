/** What the cases hear of: divisions that change, households that move, and facts about people for whom something runs. */
import { sql, type Tx } from "#kernel/database";
import { subscriber, type Happened, type Subscriber } from "#kernel/events";
import type { Day } from "#wire";
import { caseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { dayWords } from "../moment-words.ts";
import { enterByMachine, handOver, type Heard } from "./hand-over.ts";

type Deps = Pick<CaseDeps, "calendar" | "serviceOn" | "clock">;

/** Facts that decide nothing, such as a telephone number, touch no decision. */
const touching: Readonly<Record<string, string>> = { birthDate: "出生日期", sex: "性别", hukouUnitId: "户籍地" };

const goesOn = sql`(c.state <> 'closed' or (c.support is not null and c.support <> 'ended'))`;

const idsOf = async (tx: Tx, where: ReturnType<typeof sql>): Promise<number[]> => {
  const found = await sql<{ caseId: number }>`
    select c.case_id as "caseId" from cases.case_file c where ${where} order by c.case_id`.execute(tx);
  return found.rows.map(({ caseId }) => caseId);
};

const heardOf = ({ key, at }: Happened, by: string): Heard => ({ key, at, by });

interface Change {
  readonly kind: string;
  readonly on: Day;
  readonly content: string;
}

/** A change to be looked into, at every case that runs among these; people decide what becomes of it. */
const report = async (
  tx: Tx,
  deps: Deps,
  { caseIds, heard, change }: { caseIds: readonly number[]; heard: Heard; change: Change },
): Promise<void> => {
  for (const caseId of caseIds) {
    const file = await caseFile(tx, deps, { caseId, lock: true });
    const { support } = file.state;
    if (support === null || support.status === "ended") continue;
    const draft = { kind: "changeReported", body: { ...change, from: heard.by } } as const;
    await enterByMachine(tx, deps, { file, draft, heard });
  }
};

const nameOf = async (tx: Tx, personId: number): Promise<string> => {
  const found = await sql<{
    name: string;
  }>`select full_name as name from people.person where person_id = ${personId}`.execute(tx);
  return found.rows[0]?.name ?? "成员";
};

const familyWords = { join: "成员加入", leave: "成员离开", head: "户主变更", split: "分户", unite: "并户" } as const;

/** Told by the machine at once and, after a crash, once more; what is written here is written once. */
export const caseSubscriber = (deps: Deps): Subscriber =>
  subscriber("cases", {
    DivisionChanged: async (tx, event) => {
      const { successors, units, effectiveOn } = event.body;
      const changed = [...new Set([...units, ...successors.flat()])];
      const caseIds = await idsOf(
        tx,
        sql`${goesOn} and (c.unit_id = any(${changed}::int[]) or c.county_id = any(${changed}::int[])
          or c.turn_unit_id = any(${changed}::int[]) or exists (select from places.rescope_task t where t.subject = 'cases.case_file'
            and t.change_id = ${event.body.changeId} and (t.subject_key ->> 'case_id')::bigint = c.case_id))`,
      );
      const heard = heardOf(event, "区划变更");
      const why = `区划自${dayWords(effectiveOn)}起变更`;
      for (const caseId of caseIds) await handOver(tx, deps, { caseId, heard, why, withinCounty: false });
    },
    HouseholdChanged: async (tx, event) => {
      const { householdId, change, effectiveOn, others } = event.body;
      // The death is told by itself.
      if (change === "death") return;
      const caseIds = await idsOf(tx, sql`${goesOn} and c.household_id = any(${[householdId, ...others]}::bigint[])`);
      if (change !== "move") {
        const told = { kind: "members", on: effectiveOn, content: `家庭登记：${familyWords[change]}` };
        await report(tx, deps, { caseIds, heard: heardOf(event, "人口登记"), change: told });
        return;
      }
      const heard = heardOf(event, "住户迁移");
      const why = `本户自${dayWords(effectiveOn)}起迁居`;
      const away: number[] = [];
      for (const caseId of caseIds)
        if ((await handOver(tx, deps, { caseId, heard, why, withinCounty: true })) === "away") away.push(caseId);
      const told = { kind: "moved", on: effectiveOn, content: "本户已迁到本县以外，请核查是否仍由本地给予" };
      await report(tx, deps, { caseIds: away, heard, change: told });
    },
    PersonDied: async (tx, event) => {
      const { personId, diedOn, cases } = event.body;
      const told = { kind: "died", on: diedOn, content: `${await nameOf(tx, personId)}死亡` };
      await report(tx, deps, { caseIds: cases, heard: heardOf(event, "人口登记"), change: told });
    },
    PersonChanged: async (tx, event) => {
      const { personId, fields, effectiveOn, cases } = event.body;
      const labels = fields.flatMap((field) => touching[field] ?? []);
      if (labels.length === 0) return;
      const content = `${await nameOf(tx, personId)}的${labels.join("、")}登记有变更，原决定应当重新核对`;
      const told = { kind: "other", on: effectiveOn, content };
      await report(tx, deps, { caseIds: cases, heard: heardOf(event, "人口登记"), change: told });
    },
  });
