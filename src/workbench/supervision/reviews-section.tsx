/** 复核监督: how each office keeps up with its reviews; what is overdue is the office's, nobody's payment stops for it. */
import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import type { ReviewSupervisionRow } from "#wire";
import { Section } from "#ui";
import { reviewSupervision } from "../api/support.ts";
import { RegisterTable } from "./register-table.tsx";
import { words } from "./words.ts";

const say = words.reviews;

const columns: TableColumnsType<ReviewSupervisionRow> = [
  { key: "place", title: say.place, dataIndex: "place" },
  { key: "running", title: say.running, dataIndex: "running", align: "end", className: "xm-number" },
  { key: "soon", title: say.soon, dataIndex: "reviewsSoon", align: "end", className: "xm-number" },
  {
    key: "overdue",
    title: say.overdue,
    align: "end",
    className: "xm-number",
    render: (_, { reviewsOverdue }) => (
      <span className={reviewsOverdue > 0 ? "wb-clock-overdue" : ""}>{reviewsOverdue}</span>
    ),
  },
  { key: "oldest", title: say.oldest, dataIndex: "oldestDueOn", className: "xm-number" },
  { key: "matters", title: say.matters, dataIndex: "matters", align: "end", className: "xm-number" },
];

export const ReviewsSection = () => (
  <Section title={say.title}>
    <p className="xm-quiet">{say.about}</p>
    <RegisterTable
      query={useQuery(reviewSupervision)}
      rowKey="unitId"
      columns={columns}
      none={say.none}
      label={say.title}
    />
  </Section>
);
