/** Accounts, money and the rolls of the last two months, made by the same acts as in an office; the current month is left to the reader. */
import { receiveMoney, reliefFunds, type Source } from "#domains/funds";
import {
  approveRoll,
  clearFinding,
  closeRoll,
  confirmRoll,
  draftRoll,
  findingsOf,
  insertAccounts,
  linesOf,
  sendRoll,
  takeAnswer,
  voidRoll,
  type Acting,
  type CheckedAccount,
  type PaymentDeps,
} from "#domains/payments";
import { keepKinds } from "#kernel/book";
import { addDays, addMonths } from "#kernel/calendar";
import { fixedClock, type Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import type { KeyProvider } from "#kernel/secrets";
import { randomOf, type Random } from "../chance/random.ts";
import { bankAnswer } from "./bank-answer.ts";
import { cardNumber } from "./card-number.ts";

interface Post extends Record<"accountId" | "officeId" | "divNo", number> {
  readonly role: string;
}
interface Recipient {
  readonly personId: number;
  readonly name: string;
}
interface County {
  readonly countyId: number;
  readonly posts: ReadonlyMap<string, Acting>;
  readonly clerkId: number;
  readonly recipients: readonly Recipient[];
}

/** Recipients without an account, and pairs that name the same one: what the checks of a roll are for. */
const withoutAccount = 0.03;
const sharedAccount = 0.01;
const monthsPaid = 2;
const received: readonly (readonly [Source, number])[] = [
  ["central", 600_000_000],
  ["province", 200_000_000],
  ["county", 100_000_000],
];

const countiesOf = async (tx: Tx, serviceId: string): Promise<readonly County[]> => {
  const { rows } = await sql<{ countyId: number }>`
    select distinct county_id as "countyId" from cases.case_file where service_id = ${serviceId} and outcome = 'granted' order by 1`.execute(
    tx,
  );
  const found: County[] = [];
  for (const { countyId } of rows) {
    const posts = await sql<Post>`
      select distinct on (a.role) a.role, a.account_id as "accountId", o.office_id as "officeId", o.div_no as "divNo"
      from access.account a join access.office o using (office_id) where o.unit_id = ${countyId} and o.kind = 'county' order by a.role, a.account_id`.execute(
      tx,
    );
    const recipients = await sql<Recipient>`
      select distinct p.person_id as "personId", p.full_name as name from cases.case_file c join people.person p on p.person_id = c.applicant_id
      where c.county_id = ${countyId} and c.service_id = ${serviceId} and c.outcome = 'granted' order by 1`.execute(tx);
    found.push({
      countyId,
      posts: new Map(posts.rows.map(({ role, ...actor }) => [role, { actor, requestId: "seed" }])),
      clerkId: posts.rows.find(({ role }) => role === "countyClerk")?.accountId ?? 0,
      recipients: recipients.rows,
    });
  }
  return found;
};

const accountsFor = (recipients: readonly Recipient[], random: Random): readonly CheckedAccount[] => {
  let last = cardNumber(random);
  return recipients.flatMap(({ personId, name }) => {
    if (random.chance(withoutAccount)) return [];
    if (!random.chance(sharedAccount)) last = cardNumber(random);
    return [{ personId, bank: "湖南省农村信用社", number: last, holderName: name }];
  });
};

/** In a small demonstration a county may owe nobody anything yet. */
const nullWhenNothingIsDue = (error: unknown): null => {
  if (error instanceof ProblemError && error.toWire().type === "payments.nothing-due") return null;
  throw error;
};

/** One roll from draft to close, each act by the post whose act it is. */
const payMonth = async (
  deps: PaymentDeps,
  { countyId, posts }: County,
  given: { serviceId: string; month: string; random: Random },
): Promise<void> => {
  const as = (role: string): Acting => {
    const acting = posts.get(role);
    if (acting === undefined) throw new Error(`Nobody holds the post ${role} at ${countyId}`);
    return acting;
  };
  const { serviceId, month, random } = given;
  const rollId = await draftRoll(deps, as("paymentClerk"), { countyId, serviceId, month }).catch(nullWhenNothingIsDue);
  if (rollId === null) return;
  const [lines, findings] = await asOwner(deps.database, async (tx) => [
    await linesOf(tx, { rollId, limit: 1_000 }),
    await findingsOf(tx, rollId),
  ]);
  if (!lines.some(({ state }) => state === "ready"))
    return voidRoll(deps, as("paymentClerk"), { rollId, reason: "没有可以发放的行" });
  for (const { lineNo, kind, holds } of findings)
    if (!holds) await clearFinding(deps, as("paymentClerk"), { rollId, lineNo, kind, reason: "已电话核实，情况属实" });
  await confirmRoll(deps, as("countyLeader"), rollId);
  await approveRoll(deps, as("finance"), rollId);
  await sendRoll(deps, as("finance"), { rollId, format: "csv" });
  await takeAnswer(deps, as("finance"), { rollId, bytes: bankAnswer(lines, random) });
  await closeRoll(deps, as("finance"), rollId);
};

/** Run once on a fresh demonstration; each roll is a transaction of its own, as in an office. */
export const seedPayments = async (
  { database, clock, keys }: { readonly database: Database; readonly clock: Clock; readonly keys: KeyProvider },
  { serviceId, title, seed }: { readonly serviceId: string; readonly title: string; readonly seed: string },
): Promise<void> => {
  const today = clock.today();
  const thisMonth = `${today.slice(0, 7)}-01`;
  const counties = await asOwner(database, async (tx) => {
    await keepKinds(tx, [reliefFunds]);
    const found = await countiesOf(tx, serviceId);
    for (const { countyId, clerkId, posts, recipients } of found) {
      const confirmedBy = posts.get("paymentClerk")?.actor.accountId ?? 0;
      await insertAccounts(tx, keys, accountsFor(recipients, randomOf(`${seed}/accounts/${countyId}`)), {
        from: addMonths(thisMonth, -24),
        enteredBy: clerkId,
        confirmedBy,
        at: clock.now(),
      });
      for (const [source, amountFen] of received)
        await receiveMoney(tx, {
          key: `seed/${countyId}/${source}`,
          on: today,
          memo: "演示资金",
          actor: null,
          at: clock.now(),
          amountFen,
          unitId: countyId,
          source,
        });
    }
    return found;
  });
  for (const county of counties)
    for (let back = monthsPaid; back > 0; back -= 1) {
      const month = addMonths(thisMonth, -back).slice(0, 7);
      const payDay = addDays(addMonths(`${month}-01`, 1), -5);
      const deps = { database, keys, clock: fixedClock(`${payDay}T09:00:00+08:00`), titleOf: () => title };
      await payMonth(deps, county, { serviceId, month, random: randomOf(`${seed}/bank/${county.countyId}/${month}`) });
    }
};
