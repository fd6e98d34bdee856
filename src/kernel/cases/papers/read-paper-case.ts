/** Reads what the papers of a case are written from, and which kinds there are. */
import type { Principal } from "#kernel/access";
import type { Tx } from "#kernel/database";
import { caseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { unknownPaper } from "../problems.ts";
import { caseView } from "../queries/case-view.ts";
import { decisionPaper } from "./decision-paper.ts";
import type { PaperCase, PaperKind } from "./paper-kind.ts";

export interface PaperDeps extends CaseDeps {
  /** The declared papers of a service. */
  readonly papersOf: (serviceId: string) => readonly PaperKind[];
}

export interface PaperAsked {
  readonly caseId: number;
  readonly principal: Principal;
  /** Holds the case, so that two do not issue the same paper. */
  readonly lock?: boolean;
}

export interface CaseForPapers extends PaperCase {
  readonly divNo: number;
  readonly kinds: readonly PaperKind[];
}

/** @throws notFound */
export const readPaperCase = async (
  tx: Tx,
  deps: PaperDeps,
  { caseId, principal, lock = false }: PaperAsked,
): Promise<CaseForPapers> => {
  const file = await caseFile(tx, deps, { caseId, lock });
  const view = await caseView(tx, deps, { caseId, principal });
  const kinds = [...deps.papersOf(file.service.id), decisionPaper];
  return {
    view,
    state: file.state,
    divNo: file.divNo,
    office: principal.me.office.name,
    on: deps.clock.today(),
    kinds,
  };
};

/** @throws unknownPaper */
export const paperKindOf = ({ kinds }: CaseForPapers, id: string): PaperKind => {
  const found = kinds.find((kind) => kind.id === id);
  if (!found) throw unknownPaper({ kind: id });
  return found;
};
