/** Proofs as they travel, each term explained once. */
import { citationsOn, toWire } from "#law";
import type { ProofNode } from "#wire";
import type { Applicant } from "../declare/applicant.ts";
import { factOf } from "../declare/service.ts";
import { showValue } from "../kinds/value-kind.ts";
import { householdLevel, memberLevel } from "../node.ts";
import type { Proof } from "./proof.ts";
import { memberOf, type Row } from "./row.ts";

/** Names of the members by position, where they are known. */
type Names = readonly (string | null)[];

/** What a reader of the proposal is told besides it: the day, the names of the members, what a line is called. */
export interface Frame {
  readonly on: string;
  readonly names: Names;
  readonly applicant: Applicant;
}

/** The first choice of a line names it: 工资, 轿车. */
const lineName = ({ lists }: Applicant, { level, facts }: Row): string | null => {
  const field = lists.find((list) => list.level === level)?.fields.find(({ kind }) => kind.options !== undefined);
  const stored = field ? factOf(facts, field.settings.key) : null;
  return field && stored !== null ? field.kind.show(field.kind.load(stored)) : null;
};

/** Whom or which line something is about, where it is not the household. */
export const about = (row: Row, { names, applicant }: Frame): Pick<ProofNode, "member" | "line"> => {
  const member = memberOf(row);
  const isLine = row.level !== memberLevel && row.level !== householdLevel;
  return {
    ...(member === null ? {} : { member: { position: member, name: names[member] ?? null } }),
    ...(isLine ? { line: { list: row.level.label, position: row.position, name: lineName(applicant, row) } } : {}),
  };
};

/** Notes what each term below the root is explained under: its shallowest place, so that the conditions met first are whole. */
const settle = (root: Proof, homes: Map<Proof, Proof | null>): void => {
  let level: readonly (readonly [Proof, Proof | null])[] = [[root, null]];
  while (level.length > 0) {
    const fresh = level.filter(([proof, under]) => !homes.has(proof) && homes.set(proof, under));
    level = fresh.flatMap(([proof]) => proof.parts.map((part) => [part, proof] as const));
  }
};

/**
 * Writes the proofs of one proposal. A term that several rules use is explained once and only named elsewhere, with the number
 * of that place: a family of six has a fifth of the terms to read.
 */
export const proofWriter = (frame: Frame): ((root: Proof) => ProofNode) => {
  const homes = new Map<Proof, Proof | null>();
  const written = new Map<Proof, ProofNode>();
  const numbers = new Map<Proof, number>();

  const refer = (proof: Proof): number => {
    const no = numbers.get(proof) ?? numbers.size + 1;
    numbers.set(proof, no);
    const node = written.get(proof);
    if (node) node.no = no;
    return no;
  };
  const write = (proof: Proof, under: Proof | null): ProofNode => {
    const isHere = proof.parts.length === 0 || (homes.get(proof) === under && !written.has(proof));
    const no = numbers.get(proof);
    const node: ProofNode = {
      label: proof.label,
      rule: proof.rule,
      filled: proof.filled,
      value:
        typeof proof.value === "boolean" || proof.value === null
          ? proof.value
          : showValue(proof.node.kind, proof.value),
      kind: proof.node.kind.sort,
      ...about(proof.row, frame),
      ...(isHere ? (no === undefined ? {} : { no }) : { see: refer(proof) }),
      law: isHere ? citationsOn(proof.citations, frame.on).map(toWire) : [],
      parts: [],
    };
    if (isHere) {
      written.set(proof, node);
      node.parts = proof.parts.map((part) => write(part, proof));
    }
    return node;
  };
  return (root) => {
    settle(root, homes);
    return write(root, null);
  };
};
