/** One organisation, or those that a search finds within scope. */
import { sql, type Tx } from "#kernel/database";
import { usccKind } from "#policy";
import type { OrganisationView } from "#wire";

export interface Organisation extends OrganisationView {
  readonly divNo: number;
}

const columns = sql`organisation_id as "organisationId", div_no as "divNo", unit_id as "unitId", uscc, name, address`;

/** Null for one that does not exist or lies outside the scope. */
export const organisationById = async (tx: Tx, organisationId: number): Promise<Organisation | null> => {
  const found = await sql<Organisation>`
    select ${columns} from organisations.organisation where organisation_id = ${organisationId}`.execute(tx);
  return found.rows[0] ?? null;
};

const rowsShown = 50;

/** By the exact code or the exact name; at most fifty. */
export const organisationsNamed = async (tx: Tx, asked: string): Promise<readonly Organisation[]> => {
  const code = usccKind.parse(asked);
  const matches = code.ok ? sql`uscc = ${code.value}` : sql`name = ${asked.normalize("NFKC").trim()}`;
  const found = await sql<Organisation>`
    select ${columns} from organisations.organisation where ${matches} order by organisation_id limit ${rowsShown}`.execute(
    tx,
  );
  return found.rows;
};
