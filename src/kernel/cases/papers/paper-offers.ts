/** The papers of one case: which can be issued now and by this official, which were. */
import { may } from "#kernel/access";
import type { Tx } from "#kernel/database";
import { papersOfCase } from "#kernel/papers";
import type { PaperOfferWire } from "#wire";
import { readPaperCase, type PaperAsked, type PaperDeps } from "./read-paper-case.ts";

/** @throws notFound */
export const paperOffers = async (tx: Tx, deps: PaperDeps, asked: PaperAsked): Promise<PaperOfferWire[]> => {
  const given = await readPaperCase(tx, deps, asked);
  const issued = await papersOfCase(tx, asked.caseId);
  return given.kinds.map((kind): PaperOfferWire => {
    const occasion = kind.occasion(given);
    const about = "about" in occasion ? occasion.about : null;
    const mine = issued.filter((paper) => paper.kind === kind.id);
    const found = mine.find((paper) => paper.occasion === about) ?? (about === null ? mine.at(-1) : undefined);
    const paper = found && (({ occasion: _about, ...wire }) => wire)(found);
    return {
      kind: kind.id,
      title: kind.title,
      numbered: kind.numbered !== null || kind.id === "decision-letter",
      notYet: "notYet" in occasion ? occasion.notYet : null,
      mayIssue: kind.permissions.some((permission) => may(asked.principal, permission)),
      issued: paper ?? null,
    };
  });
};
