/** Reads the text of an edition back into terms, so that a past decision is worked out by the rules of its own day. */
import { citation, type Citation, type Instrument } from "#law";
import type { Decides } from "../declare/office.ts";
import type { Proposes, Ruled } from "../declare/service.ts";
import type { ListLevel } from "../declare/list.ts";
import { choiceKind } from "../kinds/choice.ts";
import { countKind } from "../kinds/count.ts";
import { dayKind } from "../kinds/day.ts";
import { moneyKind, shareKind } from "../kinds/money.ts";
import { truthKind } from "../kinds/truth.ts";
import type { Known, ValueKind } from "../kinds/value-kind.ts";
import {
  householdLevel,
  memberLevel,
  type FieldNode,
  type FieldSettings,
  type Level,
  type Node,
  type ParameterSettings,
} from "../node.ts";
import { gatheringOperators, operatorsVersion, rowOperators } from "../operators/index.ts";
import { Payable } from "../terms/payable.ts";
import { Truth } from "../terms/truth.ts";
import type { CitationText, EditionText, KindText, NodeText } from "./edition-text.ts";
import { readSettings } from "./settings-text.ts";

const rowOperator = new Map(rowOperators.map((op) => [op.name, op]));
const gatheringOperator = new Map(gatheringOperators.map((op) => [op.name, op]));

const kindOf = ({ sort, period = "month", options = [], unit = "" }: KindText): ValueKind => {
  switch (sort) {
    case "money":
      return moneyKind(period);
    case "share":
      return shareKind(period);
    case "count":
      return countKind(unit);
    case "choice":
      return choiceKind(Object.fromEntries(options));
    case "truth":
      return truthKind;
    case "day":
      return dayKind;
  }
};

const levelsOf = ({ levels: texts }: EditionText): readonly Level[] => {
  const levels: Level[] = [];
  for (const { key, label, above } of texts) {
    const known = [householdLevel, memberLevel].find((level) => level.key === key);
    levels.push(known ?? { key, label, above: above === null ? null : at(levels, above) });
  }
  return levels;
};

const at = <T>(list: readonly T[], index: number | undefined): T => {
  const found = list[index ?? -1];
  if (found === undefined) throw new Error("The text of the edition refers to something it does not hold");
  return found;
};

class Reader {
  readonly levels: readonly Level[];
  readonly nodes: Node[] = [];
  private readonly law: ReadonlyMap<string, Instrument>;
  constructor(text: EditionText) {
    this.levels = levelsOf(text);
    this.law = new Map(text.law.map((instrument) => [instrument.code, instrument]));
    for (const node of text.nodes) this.nodes.push(this.node(node));
  }
  private citation({ law, whole, ...place }: CitationText): Citation {
    const instrument = this.law.get(law);
    if (!instrument) throw new Error(`The text of the edition does not hold ${law}`);
    const { article } = place;
    if (article === null) return { instrument, ...place, status: "UNREAD", ...whole };
    return citation(instrument, { ...place, article });
  }
  private node({ op, kind, level, label, cite, parts: positions = [], settings: text = null }: NodeText): Node {
    const named = {
      kind: kindOf(kind),
      level: at(this.levels, level),
      label,
      citations: cite.map((one) => this.citation(one)),
    };
    const [parts, settings] = [positions.map((position) => at(this.nodes, position)), readSettings(text)];
    if (op === "field") return { ...named, op, settings: settings as FieldSettings };
    if (op === "parameter")
      return {
        ...named,
        op,
        settings: settings as ParameterSettings,
        category: (parts[0] ?? null) as FieldNode | null,
      };
    if (op === "constant") return { ...named, op, value: settings as Known };
    if (op === "businessDay") return { ...named, op };
    const row = rowOperator.get(op);
    if (row) return { ...named, op: row, parts, settings };
    const gather = gatheringOperator.get(op);
    if (gather) return { ...named, op: gather, part: at(parts, 0) };
    throw new Error(`There is no operator “${op}” any more`);
  }
  field(position: number): FieldNode {
    const found = at(this.nodes, position);
    if (found.op !== "field") throw new Error(`“${found.label ?? found.kind.label}” is asked but is no field`);
    return found;
  }
}

const proposesOf = (reader: Reader, { eligible: whether, pays, issues }: EditionText): Proposes => {
  const eligible = new Truth(at(reader.nodes, whether));
  if (issues) return { eligible, issues: { by: reader.field(issues.by), titles: Object.fromEntries(issues.titles) } };
  return { eligible, pays: new Payable(at(reader.nodes, pays ?? undefined)) };
};

const decidesOf = (reader: Reader, { decides: { office, limit, outcomes } }: EditionText): Decides => ({
  office,
  limit: limit && { when: new Truth(at(reader.nodes, limit.when)), otherwise: limit.otherwise },
  outcomes,
});

/** @throws when the text rests on operators of another meaning than this program has */
export const readEdition = (text: EditionText): Ruled => {
  if (text.format !== 1 || text.operators !== operatorsVersion)
    throw new Error(
      `The edition of ${text.since} rests on operators of version ${text.operators}, not ${operatorsVersion}`,
    );
  const reader = new Reader(text);
  const fields = (positions: readonly number[]): FieldNode[] => positions.map((position) => reader.field(position));
  const lists = text.asks.lists.map(({ level, fields: columns, help }): ListLevel => ({
    level: at(reader.levels, level),
    fields: fields(columns),
    help,
  }));
  return {
    id: text.service,
    title: text.title,
    since: text.since,
    applicant: {
      kind: text.asks.of,
      householdFields: fields(text.asks.household),
      memberFields: fields(text.asks.member),
      lists,
    },
    proposes: proposesOf(reader, text),
    decides: decidesOf(reader, text),
  };
};
