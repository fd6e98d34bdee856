/** Local values in the batch query: one row a place and day, one column a value, joined once. */
import { categoriesOf, type Form, type ParameterNode } from "../node.ts";
import { plain, quoted, relation } from "./sql-names.ts";

const columnOf = (parameter: number, category: number): string => `p${parameter}_${category}`;

/** All columns, for the select list of the households. */
export const parameterColumns = (parameters: readonly ParameterNode[]): string =>
  parameters.flatMap((node, index) => categoriesOf(node).map((_, at) => `, p.${columnOf(index, at)}`)).join("");

/** The common table p (unit_id, on_day, …) of the values valid at each place and day that occurs in s. */
export const parameterTable = (parameters: readonly ParameterNode[], from: string): string => {
  const columns = parameters.flatMap((node, index) =>
    categoriesOf(node).map(
      (category, at) =>
        `, (max(v.amount) filter (where v.code = ${quoted(node.settings.code)} and v.category = ${quoted(category)}))::bigint as ${columnOf(index, at)}`,
    ),
  );
  const codes = parameters.map(({ settings }) => quoted(settings.code)).join(", ");
  return `p as (
  select u.unit_id, u.on_day${columns.join("")}
  from (select distinct unit_id, on_day from s) u
    left join ${relation(from)} v on v.unit_id = u.unit_id and v.valid @> u.on_day and v.code in (${codes || "''"})
  group by u.unit_id, u.on_day
)`;
};

/** The value for a row whose category has the form `category`. */
export const parameterForm = (node: ParameterNode, index: number, category: Form | undefined): Form => {
  if (!category) return plain(`h.${columnOf(index, 0)}`);
  const cases = categoriesOf(node).map((key, at) => ` when ${quoted(key)} then h.${columnOf(index, at)}`);
  return plain(`(case ${category.text}${cases.join("")} end)`);
};
