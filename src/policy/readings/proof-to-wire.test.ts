/** A shared term is explained once, at its shallowest place, and every other mention leads there. */
import { expect, it } from "vitest";
import { minimumLivingAllowance as service } from "#domains/assistance";
import { proposalToWire, propose, readApplicant, writtenLocal } from "#policy";
import type { ProofNode } from "#wire";

const proposals = service.examples.map((example) => {
  const read = readApplicant(service.applicant, example);
  if (!read.ok) throw new Error(example.name);
  const proposal = propose(service, { facts: read.value, on: example.on, local: writtenLocal(example.local) });
  const { proof } = proposalToWire(proposal, { names: [], parameters: [], nearest: false });
  return [example.name, [proof.eligible, ...(proof.pays ? [proof.pays] : [])]] as const;
});

interface Placed {
  readonly node: ProofNode;
  readonly depth: number;
}
const all = (node: ProofNode, depth = 0): readonly Placed[] => [
  { node, depth },
  ...node.parts.flatMap((part) => all(part, depth + 1)),
];

it.each(proposals)("%s", (_, roots) => {
  for (const root of roots) expect(root.parts.length).toBeGreaterThan(0);
  const placed = roots.flatMap((root) => all(root));
  const explained = placed.filter(({ node }) => node.no !== undefined);
  const named = placed.filter(({ node }) => node.see !== undefined);
  expect(new Set(explained.map(({ node }) => node.no)).size).toBe(explained.length);
  for (const { node } of named) {
    const place = explained.find(({ node: { no } }) => no === node.see);
    expect(place?.node).toMatchObject({ label: node.label, value: node.value, filled: node.filled });
    expect(place?.node.parts.length).toBeGreaterThan(0);
    expect(node.parts).toEqual([]);
  }
  // Every explanation with a number is really needed by a mention.
  expect(new Set(named.map(({ node }) => node.see))).toEqual(new Set(explained.map(({ node }) => node.no)));
});
