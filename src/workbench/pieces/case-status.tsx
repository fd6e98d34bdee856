/** Where a case stands in one or two words. */
import type { CaseRow } from "#wire";
import { words } from "../words.ts";

export const CaseStatus = ({ row }: { row: CaseRow }) => (
  <span>
    {row.stepLabel ?? words.caseState[row.state]}
    {row.outcome === null ? null : <span>（{words.outcome[row.outcome]}）</span>}
    {row.stepLabel === null || row.turnLabel === null ? null : (
      <span className="xm-quiet wb-wide"> {row.turnLabel}</span>
    )}
  </span>
);
