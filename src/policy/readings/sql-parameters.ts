/** Local values in the batch query: one row a place and day, one column a parameter; the values of categories as one object by key. */
import type { Form, ParameterNode } from "../node.ts";
import { name, plain, quoted, relation } from "./sql-names.ts";

/** An option is kept as its key, everything else as a whole number in the unit of the kind. */
const storedIn = ({ kind }: ParameterNode): string => (kind.sort === "choice" ? "v.option" : "v.amount::bigint");

/** The common table p (unit_id, on_day, …) of the values valid at each place and day that occurs in s. */
export const parameterTable = (parameters: readonly ParameterNode[], from: string): string => {
  // Several terms may name one parameter, each by a category of its own.
  const byCode = new Map(parameters.map((node) => [node.settings.code, node]));
  const columns = [...byCode].map(([code, node]) => {
    const all = node.category ? `jsonb_object_agg(v.category, ${storedIn(node)})` : `max(${storedIn(node)})`;
    return `,\n    ${all} filter (where v.code = ${quoted(code)}) as ${name(code)}`;
  });
  const codes = [...byCode.keys()].map(quoted).join(", ");
  return `p as materialized (
  select u.unit_id, u.on_day${columns.join("")}
  from (select distinct unit_id, on_day from s) u
    left join ${relation(from)} v on v.unit_id = u.unit_id and v.valid @> u.on_day and v.code in (${codes || "''"})
  group by u.unit_id, u.on_day
)`;
};

/** The value for a row whose category has the form `category`. */
export const parameterForm = ({ settings, kind }: ParameterNode, category: Form | undefined): Form => {
  const column = `p.${name(settings.code)}`;
  if (!category) return plain(column);
  return plain(
    kind.sort === "choice" ? `(${column} ->> ${category.text})` : `(${column} ->> ${category.text})::bigint`,
  );
};
