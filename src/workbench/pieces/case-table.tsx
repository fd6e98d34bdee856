/** Cases in a table: who, what, where, which step, how long still. On a phone only who and how long. */
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { CaseRow } from "#wire";
import { showYuan } from "#ui";
import { words } from "../words.ts";
import { CaseStatus } from "./case-status.tsx";
import { Clock } from "./clock.tsx";

const { columns: labels } = words.cases;

const applicant = (row: CaseRow) => (
  <span>
    <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
      {row.applicantName}
    </Link>{" "}
    {row.householdId === null ? null : <span className="xm-quiet">{words.cases.people(row.members)}</span>}
    <div className="xm-quiet wb-case-no">{row.caseNo}</div>
  </span>
);

const columns: TableColumnsType<CaseRow> = [
  { key: "applicant", title: labels.applicant, render: (_, row) => applicant(row) },
  { key: "service", title: labels.service, dataIndex: "serviceTitle", responsive: ["md"] },
  { key: "place", title: labels.place, dataIndex: "place", responsive: ["md"] },
  { key: "step", title: labels.step, render: (_, row) => <CaseStatus row={row} /> },
  {
    key: "clock",
    title: labels.clock,
    render: (_, row) => (row.state === "open" ? <Clock daysLeft={row.daysLeft} dueOn={row.dueOn} /> : null),
  },
  {
    key: "pays",
    title: labels.pays,
    align: "end",
    responsive: ["lg"],
    render: (_, row) => (row.pays === null ? null : <span className="xm-number">{showYuan(row.pays)}</span>),
  },
  { key: "accepted", title: labels.accepted, dataIndex: "acceptedOn", className: "xm-number", responsive: ["lg"] },
];

export const CaseTable = ({ rows, busy = false }: { rows: readonly CaseRow[]; busy?: boolean }) => (
  <Table<CaseRow> size="small" rowKey="caseId" columns={columns} dataSource={rows} pagination={false} loading={busy} />
);
