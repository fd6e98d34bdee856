/** 近亲属备案台账: whose relatives applied, filed by whom, and where the case stands. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import type { NearRelativeRow } from "#wire";
import { Section } from "#ui";
import { nearRelatives } from "../api/supervision.ts";
import { words as all } from "../words.ts";
import { RegisterTable } from "./register-table.tsx";
import { words } from "./words.ts";

const say = words.nearRelatives;

const columns: TableColumnsType<NearRelativeRow> = [
  {
    key: "applicant",
    title: say.applicant,
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
  {
    key: "official",
    title: say.official,
    render: (_, { official, post }) => (official === null ? say.unknown : `${official}（${post ?? ""}）`),
  },
  { key: "relation", title: say.relation, render: (_, { relation }) => relation ?? say.unknown },
  { key: "filed", title: say.filed, render: (_, { filedOn, filedBy }) => `${filedOn} ${filedBy}` },
  {
    key: "state",
    title: say.state,
    render: (_, { state, outcome }) =>
      state === "open" || outcome === null ? all.caseState[state] : all.outcome[outcome],
  },
];

export const NearRelativesSection = () => (
  <Section title={say.title}>
    <RegisterTable
      query={useQuery(nearRelatives)}
      rowKey="caseId"
      columns={columns}
      none={say.none}
      label={say.title}
    />
  </Section>
);
