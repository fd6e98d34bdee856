/** Runs the SQL reading of a service over households given as data, with local values as a relation of their own. */
import { sql, within, WHOLE_PROVINCE, type Database } from "#kernel/database";
import { batchSql, categoriesOf, parametersOf, type CaseInput, type HouseholdFacts, type Service } from "#policy";
import { storedLocal } from "./local.ts";

export interface BatchAnswer {
  readonly eligible: boolean | null;
  readonly pays: number | null;
}

interface LocalRow {
  readonly code: string;
  readonly category: string;
  readonly amount: number | null;
  readonly option: string | null;
}

const localRows = (service: Service, local: CaseInput["local"]): readonly LocalRow[] => {
  const stored = storedLocal(local);
  return parametersOf(service).flatMap((node) =>
    categoriesOf(node).flatMap((category): LocalRow[] => {
      const [code, value] = [node.settings.code, stored(node, category)];
      if (value === null) return [];
      return typeof value === "number"
        ? [{ code, category, amount: value, option: null }]
        : [{ code, category, amount: null, option: String(value) }];
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
    parameters: `(select code, 0 as unit_id, category, daterange(null, null) as valid, amount, option from jsonb_to_recordset(${literal(localRows(service, given.local))}) as x(code text, category text, amount numeric, option text))`,
  });
  const { rows } = await within(db, WHOLE_PROVINCE, async (tx) => {
    // Rows that come out of a function have no statistics: without this the members are compared with every household.
    await sql`set local enable_nestloop = off`.execute(tx);
    return sql.raw<BatchAnswer>(`${query} order by 1`).execute(tx);
  });
  return rows.map(({ eligible, pays }) => ({ eligible, pays }));
};
