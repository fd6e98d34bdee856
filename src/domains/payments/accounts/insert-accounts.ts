/** Writes many accounts at once, entered by one official and confirmed by another: for takeovers and the demonstration. */
import { sql, type Tx } from "#kernel/database";
import { sealField, type KeyProvider } from "#kernel/secrets";
import type { Day } from "#wire";
import { numberBlind, numberField } from "./enter-account.ts";

export interface CheckedAccount {
  readonly personId: number;
  readonly bank: string;
  /** A checked number, see `bankCardKind`. */
  readonly number: string;
  readonly holderName: string;
}

/** The caller has checked numbers and names; persons without a place in scope are left out. */
export const insertAccounts = async (
  tx: Tx,
  keys: KeyProvider,
  accounts: readonly CheckedAccount[],
  {
    from,
    enteredBy,
    confirmedBy,
    at,
  }: { readonly from: Day; readonly enteredBy: number; readonly confirmedBy: number; readonly at: Date },
): Promise<void> => {
  await sql`
    insert into payments.account (div_no, person_id, bank, holder_name, number_cipher, number_blind, tail, valid, entered_by, entered_at, confirmed_by, confirmed_at)
    select p.div_no, p.person_id, a.bank, a.holder, a.cipher, a.blind, a.tail, daterange(${from}::date, null), ${enteredBy}, ${at}, ${confirmedBy}, ${at}
    from unnest(${accounts.map(({ personId }) => personId)}::bigint[], ${accounts.map(({ bank }) => bank)}::text[],
        ${accounts.map(({ holderName }) => holderName)}::text[], ${accounts.map(({ number }) => sealField(keys, numberField, number))}::bytea[],
        ${accounts.map(({ number }) => numberBlind(keys, number))}::bytea[], ${accounts.map(({ number }) => number.slice(-4))}::text[])
      as a (person_id, bank, holder, cipher, blind, tail) join people.person p on p.person_id = a.person_id`.execute(
    tx,
  );
};
