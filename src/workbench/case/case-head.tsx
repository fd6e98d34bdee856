/** Who the case is about, and its state and clock, in one glance. */
import { Link } from "@tanstack/react-router";
import type { CaseRow } from "#wire";
import { PageHead } from "#ui";
import { CaseStatus } from "../pieces/case-status.tsx";
import { Clock } from "../pieces/clock.tsx";
import { words } from "../words.ts";

export const CaseHead = ({ row }: { row: CaseRow }) => (
  <PageHead
    title={row.householdId === null ? row.applicantName : words.case.who(row.applicantName, row.members)}
    about={
      <span className="xm-row">
        <span>{row.serviceTitle}</span>
        <span className="xm-number">{row.caseNo}</span>
        <span>{row.place}</span>
        {row.householdId === null ? null : (
          <Link to="/households/$householdId" params={{ householdId: String(row.householdId) }}>
            {words.case.file}
          </Link>
        )}
      </span>
    }
  >
    <strong>
      <CaseStatus row={row} />
    </strong>
    {row.state === "open" ? <Clock daysLeft={row.daysLeft} dueOn={row.dueOn} /> : null}
    {row.state !== "open" || row.totalDueOn === null ? null : (
      <span className="xm-quiet">
        {words.clock.total(row.totalDueOn)}
        {row.dueCertain ? "" : words.clock.uncertain}
      </span>
    )}
  </PageHead>
);
