/** The whole service as one set-based query: one row an applicant, the same answer as `evaluate`, unknown included. */
import { outcomesOf, type Service } from "../declare/service.ts";
import {
  householdLevel,
  inOrder,
  isGather,
  memberLevel,
  type FieldNode,
  type Form,
  type GatherNode,
  type Level,
  type Node,
} from "../node.ts";
import { layered } from "./sql-layers.ts";
import { constant, name, plain, quoted, recordOf, relation } from "./sql-names.ts";
import { parameterForm, parameterTable } from "./sql-parameters.ts";

/** Where the query reads; each is the text of a query or the name of a relation, written by the caller, never by a user. */
export interface BatchSource {
  /** Columns: id, unit_id (whose parameters apply), on_day date, facts jsonb. */
  readonly households: string;
  /** Columns: id (of the household), facts jsonb. */
  readonly members: string;
  /** Columns: code, unit_id, category, valid daterange, amount, option; one of the last two is null. */
  readonly parameters: string;
}

interface Writing {
  readonly nodes: readonly Node[];
  readonly forms: Map<Node, Form>;
}

const fieldsAt = ({ nodes }: Writing, level: Level): readonly FieldNode[] =>
  nodes.filter((node) => node.op === "field").filter((node) => node.level === level);
const gathersOf = ({ nodes }: Writing, level: Level): readonly GatherNode[] =>
  nodes.filter(isGather).filter((node) => node.part.level === level);
const listsUnder = ({ nodes }: Writing, above: Level): readonly Level[] =>
  [...new Set(nodes.filter(isGather).map((node) => node.part.level))].filter(
    (level) => level.above === above && level !== memberLevel,
  );

/** How a row of the level is called in the query. */
const aliasOf = (level: Level): string => {
  if (level === householdLevel) return "h";
  return level === memberLevel ? "m" : `${level.above === memberLevel ? "m" : "h"}_${level.key}`;
};

const listed = (columns: readonly string[]): string => columns.map((column) => `, ${column}`).join("");
const columnsOf = (fields: readonly FieldNode[]): readonly string[] =>
  fields.map(({ settings }) => `f.${name(settings.key)}`);

/** The facts of a row as typed columns, read once. */
const typed = (fields: readonly FieldNode[], facts: string): string =>
  fields.length === 0 ? "" : `\n  cross join lateral jsonb_to_record(${facts}) as f(${recordOf(fields)})`;

/** Gathered values as columns of the table `as`; each node gets its form. */
const gathered = (
  { forms }: Writing,
  gathers: readonly GatherNode[],
  { as, known }: { as: string; known?: string },
): string =>
  gathers
    .map((node, index) => {
      const part = forms.get(node.part);
      if (!part || part.by)
        throw new Error(`“${node.label ?? node.op.name}” gathers a value without a fixed denominator`);
      const { text, den } = node.op.sql(part);
      forms.set(node, { text: `${as}.g${index}`, den });
      return `${known ? `case when ${known} then ${text} end` : text} as g${index}`;
    })
    .join(", ");

/** One lateral row a list: its lines gathered, unknown while the list itself is. */
const listJoins = (writing: Writing, above: Level): string =>
  listsUnder(writing, above)
    .map((level) => {
      const [alias, facts] = [aliasOf(level), `${aliasOf(above)}.facts -> ${quoted(level.key)}`];
      const known = `jsonb_typeof(${facts}) = 'array'`;
      const fields = fieldsAt(writing, level);
      // A list whose lines are only counted still needs a column to be read as rows.
      const columns = fields.length > 0 ? recordOf(fields) : "ignored jsonb";
      const layers = layered(writing.nodes, { level, forms: writing.forms, prefix: `${alias}_t` });
      const values = gathered(writing, gathersOf(writing, level), { as: `${alias}_g`, known });
      return `\n  cross join lateral (
    select ${values}
    from jsonb_to_recordset(case when ${known} then ${facts} end) as ${alias}(${columns})${layers}
  ) ${alias}_g`;
    })
    .join("");

/** Each household beside the values of its place and day. */
const withParameters = "join p on p.unit_id = h.unit_id and p.on_day = h.on_day";

const memberTable = (writing: Writing, members: string): string => {
  const gathers = gathersOf(writing, memberLevel);
  if (gathers.length === 0) return "";
  const fields = fieldsAt(writing, memberLevel);
  const facts = listsUnder(writing, memberLevel).length > 0 ? ", r.facts" : "";
  const lists = listJoins(writing, memberLevel);
  const layers = layered(writing.nodes, { level: memberLevel, forms: writing.forms, prefix: "m_t" });
  const values = gathered(writing, gathers, { as: "g" });
  for (const node of gathers) {
    const form = writing.forms.get(node);
    if (form)
      writing.forms.set(node, {
        ...form,
        text: `(case when g.id is null then ${node.op.ofNobody} else ${form.text} end)`,
      });
  }
  return `,
g as materialized (
  select h.id, ${values}
  from h ${withParameters} join (select r.id${facts}${listed(columnsOf(fields))} from ${relation(members)} r${typed(fields, "r.facts")}) m on m.id = h.id${lists}${layers}
  group by h.id
)`;
};

/**
 * One query giving id, eligible (boolean, null: not known yet) and pays (fen, null: not known yet, or nothing is paid) for
 * each applicant; a person or an organisation stands in `households` with its own facts and has no members.
 */
export const batchSql = (service: Service, source: BatchSource): string => {
  const { eligible, pays } = service.proposes;
  const nodes = inOrder(outcomesOf(service));
  const writing: Writing = { nodes, forms: new Map() };
  const { forms } = writing;
  const parameters = nodes.filter((node) => node.op === "parameter");
  for (const node of nodes) {
    if (node.op === "field") forms.set(node, plain(`${aliasOf(node.level)}.${name(node.settings.key)}`));
    if (node.op === "businessDay") forms.set(node, plain("h.on_day"));
    if (node.op === "constant") forms.set(node, constant(node.value));
    if (node.op === "parameter")
      forms.set(node, parameterForm(node, node.category ? forms.get(node.category) : undefined));
  }
  const own = fieldsAt(writing, householdLevel);
  const facts = listsUnder(writing, householdLevel).length > 0 ? ", s.facts" : "";
  const members = memberTable(writing, source.members);
  const lists = listJoins(writing, householdLevel);
  const layers = layered(nodes, { level: householdLevel, forms, prefix: "t" });
  return `with s as materialized (select * from ${relation(source.households)} given),
${parameterTable(parameters, source.parameters)},
h as materialized (
  select s.id, s.unit_id, s.on_day${facts}${listed(columnsOf(own))}
  from s${typed(own, "s.facts")}
)${members}
select h.id, ${value(forms, eligible.node)} as eligible, ${pays ? value(forms, pays.node) : "null::bigint"} as pays
from h ${withParameters}${members === "" ? "" : " left join g on g.id = h.id"}${lists}${layers}`;
};

const value = (forms: ReadonlyMap<Node, Form>, node: Node): string => {
  const form = forms.get(node);
  if (!form || form.den !== 1n || form.by) throw new Error("An outcome is a truth or a rounded amount");
  return form.text;
};
