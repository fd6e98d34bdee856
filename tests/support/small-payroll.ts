/** A county with money, officials and households whose decisions promise a monthly amount. */
import { asOwner, sql, within, type Database } from "#kernel/database";
import { keepKinds } from "#kernel/book";
import { receiveMoney, reliefFunds } from "#domains/funds";
import { registerHousehold } from "#kernel/people";
import { fixedClock } from "#kernel/clock";
import { cardCheckDigit } from "#policy";
import { testDatabase } from "./database.ts";
import { actors, county, idOf, layOut, testDeps, villageA } from "./small-county.ts";
import { confirmAccount, enterAccount, type Acting, type PaymentDeps } from "#domains/payments";

export const countyId = 10;
export const serviceId = "minimum-living-allowance";

/** A card number with the right check digit. */
export const cardOf = (n: number): string => {
  const body = `621700${String(n).padStart(12, "0")}`;
  return body + cardCheckDigit(body);
};

export interface SmallPayroll {
  readonly db: Database;
  on(day: string): PaymentDeps;
  readonly clerk: Acting;
  readonly leader: Acting;
  readonly finance: Acting;
  /** Registers a person with a household, a granted case and an account; answers both numbers. */
  family(
    name: string,
    first17: string,
    given: { readonly fen: number; readonly from: string; readonly card?: number | null },
  ): Promise<{ caseId: number; personId: number }>;
  /** A further signed decision about the case. */
  decide(
    caseId: number,
    given: { readonly outcome: string; readonly fen: number; readonly from: string | null; readonly effect?: object },
  ): Promise<void>;
  close(): Promise<void>;
}

export const smallPayroll = async (): Promise<SmallPayroll> => {
  const db = await testDatabase();
  const { keys, remove } = testDeps();
  await layOut(db);
  await asOwner(db, (tx) => keepKinds(tx, [reliefFunds]));
  const { clerk, leader, clerkA } = await actors(db);
  const acting = async (accountId: number): Promise<Acting> => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{
        officeId: number;
        divNo: number;
      }>`select office_id as "officeId", div_no as "divNo" from access.account where account_id = ${accountId}`.execute(
        tx,
      ),
    );
    const { officeId, divNo } = rows[0] ?? { officeId: 0, divNo: 0 };
    return { actor: { accountId, officeId, divNo }, requestId: "test" };
  };
  const [byClerk, byLeader, byFinance] = [await acting(clerk), await acting(leader), await acting(clerkA)];
  const on = (day: string): PaymentDeps => ({
    database: db,
    clock: fixedClock(`${day}T09:00:00+08:00`),
    keys,
    titleOf: () => "低保金",
  });
  await within(db, county, (tx) =>
    receiveMoney(tx, {
      key: "voucher/1",
      on: "2025-01-02",
      memo: "测试到账",
      actor: null,
      at: new Date("2025-01-02T09:00:00+08:00"),
      amountFen: 10_000_000,
      unitId: countyId,
      source: "central",
    }),
  );
  const decide: SmallPayroll["decide"] = (caseId, { outcome, fen, from, effect = null }) =>
    asOwner(db, async (tx) => {
      await sql`insert into cases.decision (case_id, version, div_no, document_no, outcome, pays_fen, starts_on, effect, proposal, statement, signature, key_id,
          decided_by, office_id, decided_at)
        select c.case_id, 1 + coalesce((select max(version) from cases.decision d where d.case_id = c.case_id), 0), c.div_no, 'D-' || gen_random_uuid(), ${outcome},
          ${fen}, ${from}::date, ${effect === null ? null : JSON.stringify(effect)}::jsonb, '{}', '', '', '', ${leader}, ${byLeader.actor.officeId}, now()
        from cases.case_file c where c.case_id = ${caseId}`.execute(tx);
    });
  return {
    db,
    on,
    clerk: byClerk,
    leader: byLeader,
    finance: byFinance,
    decide,
    family: async (name, first17, { fen, from, card = null }) => {
      const deps = on("2025-01-10");
      const { householdId, personIds } = await within(db, county, (tx) =>
        registerHousehold(tx, deps, {
          unitId: villageA,
          category: "rural",
          address: "花明楼镇炭子冲村3组12号",
          members: [{ fullName: name, relation: "self", idNumber: idOf(first17) }],
        }),
      );
      const personId = personIds[0] ?? 0;
      const caseId = await asOwner(db, async (tx) => {
        const { rows } = await sql<{ caseId: number }>`
          insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, opened_at, outcome, version)
          select 'T-' || gen_random_uuid(), ${serviceId}, '2021-07-01', household_id, ${personId}, 11, ${countyId}, div_no, 'closed', now(), 'granted', 1
          from people.household where household_id = ${householdId} returning case_id as "caseId"`.execute(tx);
        return rows[0]?.caseId ?? 0;
      });
      await decide(caseId, { outcome: "granted", fen, from });
      if (card !== null)
        await within(db, county, async (tx) => {
          const accountId = await enterAccount(tx, deps, byFinance, {
            personId,
            bank: "农商银行",
            number: cardOf(card),
            holderName: name,
            agreement: null,
          });
          await confirmAccount(tx, deps, byClerk, accountId);
        });
      return { caseId, personId };
    },
    close: async () => {
      await db.close();
      remove();
    },
  };
};
