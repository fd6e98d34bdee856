/** What every term can do: be named, cite its article and, if it is a field, say who answers and who verifies. */
import type { Citation } from "#law";
import type { FieldSettings, Node, OfficeHandle, SourceHandle } from "../node.ts";

export abstract class Term {
  readonly node: Node;
  constructor(node: Node) {
    this.node = node;
  }

  /** The official Chinese name; a named term gets its own line in explanations and its own column in SQL. */
  as(label: string): this {
    return this.with({ label });
  }
  /** The articles this term rests on; each is shown only for business in its time. */
  cite(...citations: readonly [Citation, ...Citation[]]): this {
    return this.with({ citations: [...this.node.citations, ...citations] });
  }
  /** What the person filling in this field should know. */
  help(text: string): this {
    return this.withField({ help: text });
  }
  /** The departments whose records are held beside the declared value. */
  verify(...sources: readonly [SourceHandle, ...SourceHandle[]]): this {
    // Only the name is part of the rule: an edition does not change because a department adds a column.
    return this.withField({ verifiedBy: sources.map(({ key, label }) => ({ key, label })) });
  }
  /** Only this office establishes the fact, in its investigation; the applicant is not asked. */
  foundBy(office: OfficeHandle): this {
    return this.withField({ foundBy: office });
  }

  private with(changed: Partial<Pick<Node, "label" | "citations">>): this {
    return replaced(this, { ...this.node, ...changed });
  }
  protected withField(changed: Partial<FieldSettings>): this {
    if (this.node.op !== "field")
      throw new Error(`Only a field can say this, and “${this.node.label ?? ""}” is not one`);
    return replaced(this, { ...this.node, settings: { ...this.node.settings, ...changed } });
  }
}

/** The same kind of term around another node. */
export const replaced = <T extends Term>(term: T, node: Node): T =>
  Object.assign(Object.create(Object.getPrototypeOf(term) as object) as T, { node });
