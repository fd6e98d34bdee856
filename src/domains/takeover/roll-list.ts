/** 接收在保名册 · Each group of lines is a household that is paid already: found or registered, and taken over as a marked case. */
import { carryOver, type Author, type Carried, type CaseDeps } from "#kernel/cases";
import { sql, type Tx } from "#kernel/database";
import {
  householdList,
  type ExchangeDeps,
  type Group,
  type GroupOutcome,
  type ImportKind,
  type Writer,
} from "#kernel/exchange";
import { findByNumbers, type FoundByNumber } from "#kernel/people";
import { ProblemError } from "#kernel/problems";
import type { Service } from "#policy";
import type { RowRemark } from "#wire";
import { rollColumns } from "./roll-columns.ts";

const ofGroup = ["amount", "from"] as const;

/**
 * What a household says as a whole: once, in its first line. An amount in another line is a roll by persons; leaving it out
 * would pay a family less.
 */
const faultsOfGroup = ({ rows }: Group, service: Service): RowRemark[] => {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const fault = (line: number, key: string, code: string, says: (label: string, help: string) => string): RowRemark => {
    const { label = key, help = "" } = rollColumns(service).find((each) => each.key === key) ?? {};
    return { line, column: label, code, says: says(label, help), weight: "fault" };
  };
  return [
    ...ofGroup
      .filter((key) => first.texts[key] === "")
      .map((key) => fault(first.line, key, "required", (label, help) => `请在本户第一行填写${label}。${help}`)),
    ...others.flatMap(({ line, texts }) =>
      ofGroup
        .filter((key) => texts[key] !== "" && texts[key] !== first.texts[key])
        .map((key) =>
          fault(line, key, "not-first", (label) => `${label}按全户填在第一行；逐人列出的，请先合计到第一行并清空本格`),
        ),
    ),
    ...(rows.every(({ values }) => values["covered"] === "no")
      ? [fault(first.line, "covered", "nobody-covered", () => "本户没有保障对象，不能接收；请核对，或从名册中删去该户")]
      : []),
  ];
};

interface Household {
  readonly householdId: number;
  /** In the order of the lines. */
  readonly personIds: readonly number[];
  readonly written: readonly { kind: "person" | "household"; id: number; line: number }[];
}

const remark = (line: number, code: string, says: string): RowRemark => ({
  line,
  column: "证件号码",
  code,
  says,
  weight: "fault",
});

/** All members stand in the register already: they must be one household there too, and bear these names. */
const known = (group: Group, found: ReadonlyMap<string, FoundByNumber>): Household | { remarks: RowRemark[] } => {
  const people = group.rows.map((row) => ({ row, person: found.get(row.values["idNumber"] ?? "") }));
  const households = new Set(people.map(({ person }) => person?.householdId ?? null));
  const [householdId = null] = households;
  const remarks = people.flatMap(({ row: { line, values }, person }) => {
    if (!person)
      return [
        remark(line, "not-registered", "本户其他成员已登记，该成员尚未登记；请先在家庭中登记该成员，或核对证件号码"),
      ];
    if (person.name !== values["fullName"])
      return [remark(line, "another-name", `该证件号码登记的姓名是${person.name}，与名册不一致，请核对`)];
    return [];
  });
  if (remarks.length > 0) return { remarks };
  if (householdId === null || households.size > 1) {
    const says = "本户成员在登记中不在同一家庭，请先在人员和家庭页面办理迁入或分户，再接收";
    return { remarks: [remark(group.rows[0]?.line ?? 0, "not-one-household", says)] };
  }
  return { householdId, personIds: people.map(({ person }) => person?.personId ?? 0), written: [] };
};

type WriteGroup = (tx: Tx, group: Group) => Promise<GroupOutcome>;

const householdOf = async (
  tx: Tx,
  deps: ExchangeDeps,
  { group, register }: { group: Group; register: WriteGroup },
): Promise<Household | { remarks: readonly RowRemark[] }> => {
  const numbers = group.rows.flatMap(({ values }) => values["idNumber"] ?? []);
  const found = await findByNumbers(tx, deps, numbers);
  if (found.size > 0) return known(group, found);
  const outcome = await register(tx, group);
  if ("remarks" in outcome) return outcome;
  const written = outcome.written.flatMap(({ kind, ...row }) => (kind === "case" ? [] : [{ kind, ...row }]));
  const people = written.filter(({ kind }) => kind === "person");
  const household = written.find(({ kind }) => kind === "household");
  if (!household) throw new Error("A registered household has no number");
  return { householdId: household.id, personIds: people.map(({ id }) => id), written };
};

const authorOf = async (tx: Tx, { accountId, officeId }: Writer, at: Date): Promise<Author> => {
  const { rows } = await sql<{ by: string; office: string }>`
    select a.full_name as by, o.name as office from access.account a join access.office o using (office_id)
    where a.account_id = ${accountId}`.execute(tx);
  const [names] = rows;
  if (!names) throw new Error(`No account ${accountId}`);
  return { at, accountId, officeId, ...names };
};

/** Faults of both readings, each cell once. */
const together = (first: readonly RowRemark[], more: readonly RowRemark[]): RowRemark[] => {
  const named = new Set(first.map(({ line, column }) => `${line} ${column}`));
  return [...first, ...more.filter(({ line, column }) => !named.has(`${line} ${column}`))];
};

/** What the roll says of a household that was found or registered. */
const carriedOf = (service: Service, group: Group, { householdId, personIds }: Household): Carried => {
  const [first] = group.rows;
  const values = first?.values ?? {};
  const memberIds = personIds.filter((_, index) => group.rows[index]?.values["covered"] !== "no");
  const head = personIds[group.rows.findIndex((row) => row.values["relation"] === "self")];
  return {
    service,
    householdId,
    applicantId: head ?? personIds[0] ?? 0,
    memberIds,
    body: {
      documentNo: values["documentNo"] || null,
      decidedOn: values["decidedOn"] ?? null,
      from: values["from"] ?? "",
      paysFen: Number(values["amount"]),
      reviewLabel: values["reviewClass"] ?? null,
    },
  };
};

/** A refusal is a fault of the group's first line. */
const asRemark = (line: number, error: unknown): RowRemark => {
  if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  const { title, next = "", type: code } = error.problem;
  return { line, column: "", code, says: `${title}。${next}`, weight: "fault" };
};

/** What was registered for a household that is then refused must not stay. */
const refused = async (tx: Tx, remarks: readonly RowRemark[]): Promise<GroupOutcome> => {
  await sql`rollback to savepoint household`.execute(tx);
  await sql`release savepoint household`.execute(tx);
  return { remarks };
};

export const rollList = (service: Service, cases: Pick<CaseDeps, "calendar" | "keys" | "clock">): ImportKind => ({
  id: `roll-${service.id}`,
  title: `在保名册（${service.title}）`,
  columns: rollColumns(service),
  groupBy: "household",
  totalled: true,
  open: async (tx, deps, writer) => {
    const register = await householdList.open(tx, deps, writer);
    const author = await authorOf(tx, writer, deps.clock.now());
    return async (tx, group) => {
      await sql`savepoint household`.execute(tx);
      const faults = [...group.rows.flatMap(({ remarks }) => remarks), ...faultsOfGroup(group, service)];
      const household = await householdOf(tx, deps, { group, register });
      if ("remarks" in household) return refused(tx, together(household.remarks, faults));
      if (faults.some(({ weight }) => weight === "fault")) return refused(tx, faults);
      const line = group.rows[0]?.line ?? 0;
      const carried = carriedOf(service, group, household);
      try {
        const caseId = await carryOver(tx, cases, { author, carried });
        await sql`release savepoint household`.execute(tx);
        return {
          written: [...household.written, { kind: "case", id: caseId, line }],
          counts: { persons: carried.memberIds.length, fen: carried.body.paysFen },
        };
      } catch (error) {
        return refused(tx, [asRemark(line, error)]);
      }
    };
  },
});
