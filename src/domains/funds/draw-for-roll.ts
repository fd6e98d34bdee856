/** 清册用款 · A roll sets its money aside when finance approves it, spends it when the bank has answered, and gives back what came back. */
import { balancesOf, reserve, settle, transfer, type Order } from "#kernel/book";
import { sql, type Tx } from "#kernel/database";
import { mustBePositive } from "./entry.ts";
import { reliefFunds, sources, type Source } from "./relief-funds.ts";

export interface RollMoney {
  readonly countyId: number;
  readonly programme: string;
  /** YYYY-MM of the roll. */
  readonly month: string;
  readonly amountFen: number;
}
/** Of one source, how much. */
export interface Draw {
  readonly source: Source;
  readonly amountFen: number;
}

/**
 * From which sources an amount can be drawn, upper levels first as the table of sources has them; null when all together do not hold it.
 * The share in which a county combines its sources is not law: it is a proposal, to be confirmed.
 */
export const drawsFor = async (tx: Tx, countyId: number, amountFen: number): Promise<readonly Draw[] | null> => {
  const held = await balancesOf(tx, reliefFunds, { unitId: countyId, kind: "available" });
  let left = amountFen;
  const draws = (Object.keys(sources) as Source[]).flatMap((source) => {
    const available = held.find(({ dims }) => dims["source"] === source)?.available ?? 0;
    const drawn = Math.min(left, Math.max(0, available));
    left -= drawn;
    return drawn > 0 ? [{ source, amountFen: drawn }] : [];
  });
  return left === 0 ? draws : null;
};

/** What the county may spend, in fen, over all sources. */
export const availableTo = async (tx: Tx, countyId: number): Promise<number> =>
  (await balancesOf(tx, reliefFunds, { unitId: countyId, kind: "available" })).reduce(
    (sum, { available }) => sum + available,
    0,
  );

const accounts = ({ countyId, programme, month }: RollMoney, source: Source) => ({
  available: { kind: "available" as const, unitId: countyId, dims: { source } },
  allowance: { kind: "allowance" as const, unitId: countyId, dims: { month, programme } },
});

/** Reserves the draws; answers the number of one reservation for each, in their order. @throws short, keyUsed, notHere */
export const setAside = async (tx: Tx, money: RollMoney, draws: readonly Draw[], order: Order): Promise<number[]> => {
  const reservations: number[] = [];
  for (const { source, amountFen } of draws) {
    mustBePositive(amountFen);
    const { available, allowance } = accounts(money, source);
    reservations.push(
      await reserve(tx, {
        ...order,
        key: `${order.key}/${source}`,
        book: reliefFunds,
        legs: [
          { account: available, amount: -amountFen },
          { account: allowance, amount: amountFen },
        ],
      }),
    );
  }
  return reservations;
};

/** From which sources reservations were drawn, in their order. */
export const drawsOf = async (tx: Tx, reservations: readonly number[]): Promise<readonly Draw[]> => {
  const { rows } = await sql<Draw>`
    select a.dims ->> 'source' as source, -p.amount as "amountFen"
    from unnest(${[...reservations]}::bigint[]) with ordinality as asked (journal_id, place)
      join book.posting p using (journal_id) join book.account a using (book_account_id)
    where a.kind = 'available' and p.amount < 0 order by asked.place`.execute(tx);
  return rows;
};

/** Posts the reservations, or makes them void. @throws notReserved, alreadySettled */
export const settleRoll = async (
  tx: Tx,
  reservations: readonly number[],
  outcome: "post" | "void",
  order: Order,
): Promise<void> => {
  for (const reservation of reservations)
    await settle(tx, { ...order, key: `${order.key}/${outcome}/${reservation}`, reservation, outcome });
};

/** What banks sent back goes to the sources it came from, the last drawn first. @throws short, keyUsed, notHere */
export const giveBack = async (tx: Tx, money: RollMoney, draws: readonly Draw[], order: Order): Promise<void> => {
  let left = money.amountFen;
  for (const { source, amountFen } of draws.toReversed()) {
    const back = Math.min(left, amountFen);
    if (back === 0) continue;
    left -= back;
    const { available, allowance } = accounts(money, source);
    await transfer(tx, {
      ...order,
      key: `${order.key}/back/${source}`,
      book: reliefFunds,
      legs: [
        { account: allowance, amount: -back },
        { account: available, amount: back },
      ],
    });
  }
  if (left !== 0) throw new RangeError(`${left} fen came back that were never drawn`);
};

/** What the allowance account of a roll's month holds, in fen. */
export const paidBy = async (tx: Tx, { countyId, programme, month }: Omit<RollMoney, "amountFen">): Promise<number> => {
  const [found] = await balancesOf(tx, reliefFunds, {
    unitId: countyId,
    kind: "allowance",
    dims: { month, programme },
  });
  return found?.posted ?? 0;
};
