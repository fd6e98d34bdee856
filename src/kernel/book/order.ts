/** What is ordered of a book: the legs of an entry, who orders it, and the key under which it is entered once. */
import { sql, type Tx } from "#kernel/database";
import type { Book } from "./declare.ts";

/** Which account: its kind, the place whose it is, and a value for each dimension of the kind. */
export interface AccountName<K extends string = string> {
  readonly kind: K;
  readonly unitId: number;
  readonly dims?: Readonly<Record<string, string>>;
}

export interface Leg<K extends string = string> {
  readonly account: AccountName<K>;
  /** Added to the account, in whole units of its kind; what one leg takes the others receive. */
  readonly amount: number;
}

/** Common to every entry. */
export interface Order {
  /** The same key with the same content is entered once, with another content refused. */
  readonly key: string;
  /** YYYY-MM-DD, the business day. */
  readonly on: string;
  /** 摘要 · what it is for and by which document. */
  readonly memo: string;
  /** Null: the machine itself, by a rule. */
  readonly actor: { readonly accountId: number; readonly officeId: number } | null;
  readonly at: Date;
}

export interface NewEntry<K extends string = string> extends Order {
  readonly book: Book<K>;
  readonly legs: readonly Leg<K>[];
}

/** Number of the account; it is opened when nobody has asked for it before. */
export const accountFor = async (tx: Tx, book: Book, { kind, unitId, dims = {} }: AccountName): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    select book.account_for(${book.id}, ${kind}, ${unitId}, ${JSON.stringify(dims)}::jsonb) as id`.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error(`${book.id} ${kind} has no account`);
  return found.id;
};

const nameOf = ({ kind, unitId, dims = {} }: AccountName): string =>
  JSON.stringify([kind, unitId, Object.entries(dims).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** In the order of the legs; opened in the order of their names, so that two openings never wait for each other in a circle. */
export const accountsFor = async (tx: Tx, { book, legs }: Pick<NewEntry, "book" | "legs">): Promise<number[]> => {
  const names = new Map(legs.map(({ account }) => [nameOf(account), account]));
  const ids = new Map<string, number>();
  for (const [name, account] of [...names].sort(([a], [b]) => (a < b ? -1 : 1)))
    ids.set(name, await accountFor(tx, book, account));
  return legs.map(({ account }) => ids.get(nameOf(account)) ?? 0);
};

export const idOf = (rows: readonly { readonly id: number | null }[]): number => {
  const id = rows[0]?.id ?? null;
  if (id === null) throw new Error("An entry was made without a number");
  return id;
};
