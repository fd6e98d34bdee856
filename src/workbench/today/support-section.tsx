/** 动态管理: reviews, changes and ends that wait at this office; nothing is shown where nothing waits. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { SupportRow } from "#wire";
import { ScrollBox, Section, showYuan } from "#ui";
import { supportTodo } from "../api/support.ts";
import { Trouble } from "../pieces/trouble.tsx";

const say = {
  title: "动态管理",
  truth: (overdue: number, soon: number, matters: number, ending: number) =>
    `复核逾期 ${overdue} 户，三十日内到期 ${soon} 户；变化待办 ${matters} 户；渐退期将满 ${ending} 户`,
  shown: (n: number) => `只显示最急的 ${n} 户`,
  applicant: "申请人",
  service: "事项",
  place: "地区",
  waits: "待办",
  due: "期限",
  pays: "每月金额（元）",
  late: (days: number) => `逾期 ${days} 天`,
  left: (days: number) => (days === 0 ? "今天到期" : `还有 ${days} 天`),
} as const;

const due = ({ daysLeft, reviewDueOn, endsOn, waits }: SupportRow) => {
  if (daysLeft === null) return null;
  const day = waits === "渐退期满" ? endsOn : reviewDueOn;
  return (
    <span className={daysLeft < 0 ? "wb-clock-overdue" : ""}>
      {daysLeft < 0 ? say.late(-daysLeft) : say.left(daysLeft)} <span className="xm-quiet">{day}</span>
    </span>
  );
};

const columns: TableColumnsType<SupportRow> = [
  {
    key: "applicant",
    title: say.applicant,
    render: (_, row) => (
      <span>
        <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
          {row.applicantName}
        </Link>
        <div className="xm-quiet wb-case-no">{row.caseNo}</div>
      </span>
    ),
  },
  { key: "service", title: say.service, dataIndex: "serviceTitle", responsive: ["md"] },
  { key: "place", title: say.place, dataIndex: "place", responsive: ["md"] },
  {
    key: "waits",
    title: say.waits,
    render: (_, { waits, reviewLabel }) => (
      <span>
        {waits}
        {waits === "复核" && reviewLabel !== null ? <div className="xm-quiet">{reviewLabel}</div> : null}
      </span>
    ),
  },
  { key: "due", title: say.due, render: (_, row) => due(row) },
  {
    key: "pays",
    title: say.pays,
    align: "end",
    responsive: ["lg"],
    render: (_, { pays }) => (pays === null ? null : <span className="xm-number">{showYuan(pays)}</span>),
  },
];

export const SupportSection = () => {
  const { data, error, refetch } = useQuery(supportTodo);
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.rows.length === 0) return null;
  const { reviewsOverdue, reviewsSoon, matters, ending } = data.counts;
  return (
    <Section title={say.title}>
      <p className="xm-quiet">
        {say.truth(reviewsOverdue, reviewsSoon, matters, ending)}
        {reviewsOverdue + reviewsSoon + matters + ending > data.rows.length ? `；${say.shown(data.rows.length)}` : ""}
      </p>
      <ScrollBox label={say.title}>
        <Table<SupportRow> size="small" rowKey="caseId" columns={columns} dataSource={data.rows} pagination={false} />
      </ScrollBox>
    </Section>
  );
};
