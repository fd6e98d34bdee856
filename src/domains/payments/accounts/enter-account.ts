/** 登记一卡通账户 · Enters the account into which a person is paid; it is used once another official has confirmed it. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { personNotVisible } from "#kernel/people";
import { invalidInput } from "#kernel/problems";
import { blindIndex, sealField, type KeyProvider } from "#kernel/secrets";
import { bankCardKind, normalisePersonName } from "#policy";
import type { InputIssue } from "#wire";
import type { Acting, PaymentDeps } from "../deps.ts";
import { accountOfToday } from "../problems.ts";

export const numberField = "payments.account.number_cipher";
export const numberBlind = (keys: KeyProvider, number: string): Buffer => blindIndex(keys, "bank-card", number);

export interface NewAccount {
  readonly personId: number;
  readonly bank: string;
  readonly number: string;
  readonly holderName: string;
  /** 代管协议 · By which document somebody else's account is used; null: it is the person's own. */
  readonly agreement: string | null;
}

/**
 * The account that was used before ends today. Answers the number of the new one.
 * @throws personNotVisible, invalidInput, accountOfToday
 */
export const enterAccount = async (
  tx: Tx,
  { clock, keys }: Pick<PaymentDeps, "clock" | "keys">,
  { actor, requestId }: Acting,
  given: NewAccount,
): Promise<number> => {
  const { personId } = given;
  const found = await sql<{ name: string; divNo: number }>`
    select full_name as name, div_no as "divNo" from people.person where person_id = ${personId}`.execute(tx);
  const [person] = found.rows;
  if (!person) throw personNotVisible({ personId });
  const issues: InputIssue[] = [];
  const number = bankCardKind.parse(given.number);
  if (!number.ok) issues.push({ at: "number", code: number.code, says: number.says });
  const bank = given.bank.trim();
  if (bank === "") issues.push({ at: "bank", code: "empty", says: "请填写开户银行" });
  const holderName = normalisePersonName(given.holderName);
  const own = holderName === normalisePersonName(person.name);
  const agreement = given.agreement?.trim() ?? "";
  if (!own && agreement === "")
    issues.push({
      at: "agreement",
      code: "needed",
      says: `户名与${person.name}不一致；使用他人账户的，请填写代管协议编号`,
    });
  if (own && agreement !== "") issues.push({ at: "agreement", code: "not-needed", says: "本人账户不需要代管协议" });
  if (!number.ok || issues.length > 0) throw invalidInput(issues);
  const [today, at] = [clock.today(), clock.now()];
  const confirmed =
    await sql`select from payments.account where person_id = ${personId} and lower(valid) = ${today}::date and confirmed_by is not null`.execute(
      tx,
    );
  if (confirmed.rows.length > 0) throw accountOfToday({});
  await sql`delete from payments.account where person_id = ${personId} and lower(valid) = ${today}::date`.execute(tx);
  await sql`update payments.account set valid = daterange(lower(valid), ${today}::date) where person_id = ${personId} and valid @> ${today}::date`.execute(
    tx,
  );
  const { rows } = await sql<{ id: number }>`
    insert into payments.account (div_no, person_id, bank, holder_name, number_cipher, number_blind, tail, valid, agreement, entered_by, entered_at)
    values (${person.divNo}, ${personId}, ${bank}, ${holderName}, ${sealField(keys, numberField, number.value)}, ${numberBlind(keys, number.value)},
      ${number.value.slice(-4)}, daterange(${today}::date, null), ${agreement === "" ? null : agreement}, ${actor.accountId}, ${at})
    returning payment_account_id as id`.execute(tx);
  await record(tx, {
    actor,
    requestId,
    act: "write",
    what: "payments.enter-account",
    detail: { bank, tail: number.value.slice(-4), own },
    subjects: [{ kind: "person", id: personId, divNo: person.divNo }],
    at,
  });
  return rows[0]?.id ?? 0;
};
