/** Local values written down by hand, as in examples and case files: amounts in yuan, options by key or label, one for all or one a category. */
import { nodesOf, type CaseInput, type Service } from "../declare/service.ts";
import type { Known } from "../kinds/value-kind.ts";
import type { ParameterNode } from "../node.ts";

/** What offices set for a service, each code once however many terms name it. */
export const parametersOf = (service: Service): readonly ParameterNode[] => {
  const named = nodesOf(service).filter((node) => node.op === "parameter");
  return [...new Map(named.map((node) => [node.settings.code, node])).values()];
};

/** Thrown when nobody has set a value for the place, the category and the day. */
export class MissingLocalValue extends Error {
  readonly parameter: ParameterNode;
  readonly category: string;
  constructor(parameter: ParameterNode, category: string) {
    super(`No local value of ${parameter.settings.code} for “${category}”`);
    this.name = "MissingLocalValue";
    this.parameter = parameter;
    this.category = category;
  }
}

/** Looks parameters up in a written case. */
export const writtenLocal =
  (local: CaseInput["local"]) =>
  (parameter: ParameterNode, category: string): Known => {
    const given = local[parameter.settings.code];
    const value = typeof given === "object" ? given[category] : given;
    const parsed = value === undefined ? null : parameter.kind.parse(value);
    if (!parsed?.ok) throw new MissingLocalValue(parameter, category);
    return parsed.value;
  };
