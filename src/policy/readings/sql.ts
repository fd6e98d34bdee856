/** The whole service as one set-based query: one row a household, the same answer as `evaluate`, unknown included. */
import type { Service } from "../declare/service.ts";
import type { Known } from "../kinds/value-kind.ts";
import {
  inOrder,
  isGather,
  partsOf,
  type FieldNode,
  type GatherNode,
  type Node,
  type ParameterNode,
  type Form,
} from "../node.ts";
import { layered } from "./sql-layers.ts";

/** Where the query reads; each is the text of a query or the name of a relation, written by the caller, never by a user. */
export interface BatchSource {
  /** Columns: id, unit_id (whose parameters apply), on_day date, facts jsonb. */
  readonly households: string;
  /** Columns: id (of the household), facts jsonb. */
  readonly members: string;
  /** Columns: code, unit_id, category, valid daterange, amount. */
  readonly parameters: string;
}

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const name = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const plain = (text: string): Form => ({ text, den: 1n });

const recordOf = (fields: readonly FieldNode[]): string =>
  fields.map(({ settings, kind }) => `${name(settings.key)} ${kind.sqlType}`).join(", ");

/** The facts of one level as typed columns; read once a row. */
const factsOf = (fields: readonly FieldNode[], from: string, as: string): string =>
  fields.length === 0 ? "" : `\n  cross join lateral jsonb_to_record(${from}.facts) as ${as}(${recordOf(fields)})`;

/** One query giving id, eligible (boolean, null: not known yet) and pays (fen, null: not known yet) for each household. */
export const batchSql = (service: Service, source: BatchSource): string => {
  const { eligible, pays } = service.proposes;
  const nodes = inOrder([eligible.node, pays.node]);
  const fields = nodes.filter((node) => node.op === "field");
  const ofHousehold = fields.filter((node) => node.settings.of === "household");
  const ofMember = fields.filter((node) => node.settings.of === "member");
  const parameters = nodes.filter((node) => node.op === "parameter");
  const gathers = nodes.filter(isGather);
  const forms = new Map<Node, Form>();

  for (const node of nodes) {
    if (node.op === "field")
      forms.set(node, plain(node.reach === "member" ? `m.${name(node.settings.key)}` : `h.${name(node.settings.key)}`));
    if (node.op === "parameter") forms.set(node, plain(`h.p${parameters.indexOf(node)}`));
    if (node.op === "businessDay") forms.set(node, plain("h.on_day"));
    if (node.op === "constant") forms.set(node, constant(node.value));
  }

  const member = layered(nodes, "member", forms);
  const gathered = gathers.map((node, index) => gatheredColumn(node, index, forms));
  const overall = layered(nodes, "household", forms);
  const gatherCte =
    gathers.length === 0
      ? ""
      : `,
g as (
  select h.id, ${gathered.join(", ")}
  from h join (select r.id${ofMember.map(({ settings }) => `, f.${name(settings.key)}`).join("")} from (${relation(source.members)}) r${factsOf(ofMember, "r", "f")}) m on m.id = h.id${member}
  group by h.id
)`;

  return `with h as (
  select s.id, s.on_day${ofHousehold.map(({ settings }) => `, f.${name(settings.key)}`).join("")}${parameters.map((_, index) => `, p${index}.amount::bigint as p${index}`).join("")}
  from (${relation(source.households)}) s${factsOf(ofHousehold, "s", "f")}${parameters.map((node, index) => parameterJoin(node, index, source)).join("")}
)${gatherCte}
select h.id, ${value(forms, eligible.node)} as eligible, ${value(forms, pays.node)} as pays
from h${gathers.length === 0 ? "" : " left join g on g.id = h.id"}${overall}`;
};

const relation = (text: string): string => (/\s/.test(text) ? text : `select * from ${text}`);

const value = (forms: ReadonlyMap<Node, Form>, node: Node): string => {
  const form = forms.get(node);
  if (!form || form.den !== 1n || form.by) throw new Error("An outcome is a truth or a rounded amount");
  return form.text;
};

const constant = (given: Known): Form => {
  if (typeof given === "object") return { text: String(given.n), den: given.d };
  return plain(typeof given === "string" ? quoted(given) : String(given));
};

const parameterJoin = (node: ParameterNode, index: number, source: BatchSource): string => {
  const category = node.category ? `f.${name(node.category.settings.key)}` : "''";
  const p = `p${index}`;
  return `\n  left join ${source.parameters} ${p} on ${p}.code = ${quoted(node.settings.code)} and ${p}.unit_id = s.unit_id and ${p}.category = ${category} and ${p}.valid @> s.on_day`;
};

/** Registers the gathered value as a column of g and returns the column's definition. */
const gatheredColumn = (node: GatherNode, index: number, forms: Map<Node, Form>): string => {
  if (inOrder([node.part]).some((part) => part !== node.part && isGather(part)))
    throw new Error("A member's term cannot use a value gathered over all members");
  const part = forms.get(node.part);
  if (!part || part.by)
    throw new Error(
      `“${node.label ?? node.op.name}” cannot be gathered: ${partsOf(node).length} part without a fixed denominator`,
    );
  const { text, den } = node.op.sql(part);
  forms.set(node, { text: `(case when g.id is null then ${node.op.ofNobody} else g.g${index} end)`, den });
  return `${text} as g${index}`;
};
