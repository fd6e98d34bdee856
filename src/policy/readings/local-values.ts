/** Local values written down by hand, as in examples and case files: amounts in yuan, one for all or one a category. */
import type { CaseInput } from "../declare/service.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { ParameterNode } from "../node.ts";
import type { Exact } from "../exact.ts";

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
  (parameter: ParameterNode, category: string): Exact => {
    const given = local[parameter.settings.code];
    const value = typeof given === "object" ? given[category] : given;
    const parsed = value === undefined ? null : parameter.kind.parse(value);
    if (!parsed?.ok) throw new MissingLocalValue(parameter, category);
    return asExact(parsed.value);
  };
