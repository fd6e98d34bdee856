/** A missing fact by its whole name: whose it is, in which line of which list, and what. */
import type { MissingFact } from "#wire";
import { words } from "../words.ts";

export const missingLabel = ({ label, member, line }: MissingFact): string =>
  [
    member === undefined ? null : (member.name ?? words.rules.examples.member(member.position + 1)),
    line === undefined ? null : words.case.lineOf(line.list, line.position + 1),
    label,
  ]
    .filter((part) => part !== null)
    .join(" · ");
