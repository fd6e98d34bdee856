/** 投诉复议诉讼台账: what is raised against decisions of the area, the next day first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import type { AppealRowWire } from "#wire";
import { Section } from "#ui";
import { appealsRegister } from "../api/support.ts";
import { RegisterTable } from "./register-table.tsx";
import { words } from "./words.ts";

const say = words.appeals;

const due = ({ dueOn, daysLeft, outcomeLabel, endedOn }: AppealRowWire) => {
  if (outcomeLabel !== null) return `${endedOn ?? ""} ${outcomeLabel}`;
  if (dueOn === null || daysLeft === null) return say.noDay;
  return <span className={daysLeft < 0 ? "wb-clock-overdue" : ""}>{say.due(dueOn, daysLeft)}</span>;
};

const columns: TableColumnsType<AppealRowWire & { key: string }> = [
  {
    key: "case",
    title: say.case,
    render: (_, row) => (
      <span>
        <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
          {row.applicantName}
        </Link>
        <div className="xm-quiet">{row.caseNo}</div>
        <div className="xm-quiet">{row.place}</div>
      </span>
    ),
  },
  { key: "kind", title: say.kind, dataIndex: "kindLabel" },
  {
    key: "filed",
    title: say.filed,
    render: (_, { filedOn, filedBy, late }) => (
      <span>
        {filedOn} {filedBy}
        {late ? <div className="wb-clock-overdue">{say.late}</div> : null}
      </span>
    ),
  },
  { key: "answered", title: say.answered, dataIndex: "answeredOn", className: "xm-number" },
  { key: "due", title: say.standing, render: (_, row) => due(row) },
];

export const AppealsSection = () => {
  const query = useQuery(appealsRegister);
  return (
    <Section title={say.title}>
      <RegisterTable query={query} rowKey="key" columns={columns} none={say.none} label={say.title} />
    </Section>
  );
};
