/** 余额 · What the accounts of a book hold, as far as the scope of the transaction reaches. */
import { sql, type Tx } from "#kernel/database";
import type { Book } from "./declare.ts";

export interface Balance<K extends string = string> {
  readonly accountId: number;
  readonly kind: K;
  readonly unitId: number;
  readonly dims: Readonly<Record<string, string>>;
  readonly ceiling: number | null;
  /** What has moved. */
  readonly posted: number;
  /** What may still be spent: posted, less what is reserved to go. */
  readonly available: number;
  /** Posted and what is reserved to come. */
  readonly expected: number;
}

/** Narrowed by place, kind and any dimensions; by kind, place and dimensions in a fixed order. */
export const balancesOf = async <K extends string>(
  tx: Tx,
  book: Book<K>,
  { unitId, kind, dims = {} }: { unitId?: number; kind?: K; dims?: Readonly<Record<string, string>> } = {},
): Promise<Balance<K>[]> => {
  const { rows } = await sql<Balance<K>>`
    select book_account_id as "accountId", kind, unit_id as "unitId", dims, ceiling, posted, posted + outgoing as available,
      posted + incoming as expected
    from book.account
    where book = ${book.id} and (${unitId ?? null}::int is null or unit_id = ${unitId ?? null}::int)
      and (${kind ?? null}::text is null or kind = ${kind ?? null}::text) and dims @> ${JSON.stringify(dims)}::jsonb
    order by kind, unit_id, dims`.execute(tx);
  return rows;
};
