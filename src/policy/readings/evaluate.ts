/** Works a service out for one household, keeping every value on the way for the proof. */
import type { Exact } from "../exact.ts";
import type { Value } from "../kinds/value-kind.ts";
import { isGather, type Node, type ParameterNode } from "../node.ts";
import type { HouseholdFacts } from "../declare/service.ts";

/** What the rules look at. */
export interface Situation {
  readonly facts: HouseholdFacts;
  /** The business day, YYYY-MM-DD. */
  readonly on: string;
  /**
   * The local value valid on that day; a missing one throws, because a default would pay a wrong amount.
   * `category` is the stored option key, or "" for a parameter without categories.
   */
  readonly local: (parameter: ParameterNode, category: string) => Exact;
}

/** All values of one calculation; `of` works each node out once, per member where it lives with the members. */
export interface Evaluation {
  of(node: Node, member?: number): Value;
  readonly members: number;
  readonly situation: Situation;
}

export const evaluate = (situation: Situation): Evaluation => {
  const { facts } = situation;
  const shared = new Map<Node, Value>();
  const each = facts.members.map(() => new Map<Node, Value>());

  const work = (node: Node, member: number): Value => {
    switch (node.op) {
      case "field": {
        const held = node.settings.of === "member" ? facts.members[member] : facts.household;
        const stored = held?.[node.settings.key] ?? null;
        return stored === null ? null : node.kind.load(stored);
      }
      case "parameter": {
        const category = node.category ? of(node.category, member) : "";
        return typeof category === "string" ? situation.local(node, category) : null;
      }
      case "constant":
        return node.value;
      case "businessDay":
        return situation.on;
      default:
        return isGather(node)
          ? node.op.evaluate(facts.members.map((_, index) => of(node.part, index)))
          : node.op.evaluate(
              node.parts.map((part) => of(part, member)),
              node.settings as never,
            );
    }
  };

  const of = (node: Node, member = -1): Value => {
    const known = node.reach === "member" ? each[member] : shared;
    if (!known) throw new Error(`“${node.label ?? "term"}” is about a member; say which`);
    const before = known.get(node);
    if (before !== undefined) return before;
    const value = work(node, member);
    known.set(node, value);
    return value;
  };

  return { of, members: facts.members.length, situation };
};
