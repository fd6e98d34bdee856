/** 登记单位 · Takes an organisation into the register, once for each place where it has premises. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { addressKind, usccKind } from "#policy";
import type { InputIssue } from "#wire";
import { organisationsNamed } from "./organisation-on.ts";
import { alreadyRegistered } from "./problems.ts";

export interface NewOrganisation {
  readonly uscc: string;
  readonly name: string;
  /** Where the premises lie. */
  readonly unitId: number;
  readonly address: string | null;
}

const longestName = 100;

const issueOf = (at: string, parsed: { ok: true } | { ok: false; code: string; says: string }): InputIssue[] =>
  parsed.ok ? [] : [{ at, code: parsed.code, says: parsed.says }];

const divisionOf = async (tx: Tx, unitId: number): Promise<number | null> => {
  const found = await sql<{ divNo: number }>`
    select div_no as "divNo" from places.scope
    where unit_id = ${unitId} and div_no >= kernel.scope_lo() and div_no < kernel.scope_hi()`.execute(tx);
  return found.rows[0]?.divNo ?? null;
};

/**
 * Answers the number of the new record.
 * @throws invalidInput with every fault, alreadyRegistered with the record that stands
 */
export const registerOrganisation = async (tx: Tx, given: NewOrganisation): Promise<{ organisationId: number }> => {
  const [uscc, name] = [usccKind.parse(given.uscc), given.name.normalize("NFKC").trim()];
  const address = given.address === null ? null : addressKind.parse(given.address);
  const divNo = await divisionOf(tx, given.unitId);
  const issues: InputIssue[] = [
    ...issueOf("uscc", uscc),
    ...(name === "" || name.length > longestName
      ? [{ at: "name", code: "not-a-name", says: `请按登记证书填写单位名称，最多 ${longestName} 字` }]
      : []),
    ...(address ? issueOf("address", address) : []),
    ...(divNo === null ? [{ at: "unitId", code: "outside-scope", says: "请选择本辖区内的区划" }] : []),
  ];
  if (!uscc.ok || divNo === null || issues.length > 0) throw invalidInput(issues);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uscc/${uscc.value}`}, 0))`.execute(tx);
  const [known] = (await organisationsNamed(tx, uscc.value)).filter(({ unitId }) => unitId === given.unitId);
  if (known) throw alreadyRegistered({ uscc: uscc.value, name: known.name, organisationId: known.organisationId });
  const written = await sql<{ organisationId: number }>`
    insert into organisations.organisation (div_no, unit_id, uscc, name, address)
    values (${divNo}, ${given.unitId}, ${uscc.value}, ${name}, ${address?.ok ? address.value : null})
    returning organisation_id as "organisationId"`.execute(tx);
  const [row] = written.rows;
  if (!row) throw new Error("A written organisation has no number");
  return row;
};
