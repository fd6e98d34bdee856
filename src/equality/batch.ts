/** Runs the SQL reading of a service over households given as data, with local values as a relation of their own. */
import { sql, within, WHOLE_PROVINCE, type Database } from "#kernel/database";
import {
  batchSql,
  categoriesOf,
  nodesOf,
  writtenLocal,
  type CaseInput,
  type HouseholdFacts,
  type Service,
} from "#policy";

export interface BatchAnswer {
  readonly eligible: boolean | null;
  readonly pays: number | null;
}

/** The written local values in the unit of their kind, as the table of parameters keeps them; what is not given has no row. */
const localRows = (
  service: Service,
  local: CaseInput["local"],
): { code: string; category: string; amount: number }[] => {
  const look = writtenLocal(local);
  return nodesOf(service)
    .filter((node) => node.op === "parameter")
    .flatMap((node) =>
      categoriesOf(node).flatMap((category) => {
        const value = local[node.settings.code];
        const isGiven = typeof value === "object" ? Object.hasOwn(value, category) : value !== undefined;
        return isGiven ? [{ code: node.settings.code, category, amount: Number(look(node, category).n) }] : [];
      }),
    );
};

/** One answer for each household, in their order. */
export const batch = async (
  db: Database,
  service: Service,
  given: { readonly households: readonly HouseholdFacts[]; readonly on: string; readonly local: CaseInput["local"] },
): Promise<readonly BatchAnswer[]> => {
  const members = given.households.flatMap(({ members }, id) => members.map((facts) => ({ id, facts })));
  const households = given.households.map(({ household }, id) => ({ id, facts: household }));
  const literal = (rows: unknown): string => `'${JSON.stringify(rows).replace(/'/g, "''")}'::jsonb`;
  const query = batchSql(service, {
    households: `select id, 0 as unit_id, date '${given.on}' as on_day, facts from jsonb_to_recordset(${literal(households)}) as x(id int, facts jsonb)`,
    members: `select id, facts from jsonb_to_recordset(${literal(members)}) as x(id int, facts jsonb)`,
    parameters: `(select code, 0 as unit_id, category, daterange(null, null) as valid, amount from jsonb_to_recordset(${literal(localRows(service, given.local))}) as x(code text, category text, amount numeric))`,
  });
  const { rows } = await within(db, WHOLE_PROVINCE, (tx) => sql.raw<BatchAnswer>(`${query} order by 1`).execute(tx));
  return rows.map(({ eligible, pays }) => ({ eligible, pays }));
};
