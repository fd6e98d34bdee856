/** What one spot check drew, with the inspectors and what they found; the county enters each result once. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, type TableColumnsType } from "antd";
import { useState } from "react";
import type { SpotCheckCaseWire, SpotCheckWire } from "#wire";
import { casesOfSpotCheck, enterSpotCheck } from "../api/spot-checks.ts";
import { RegisterTable } from "./register-table.tsx";
import { ShortForm } from "./short-form.tsx";
import { words } from "./words.ts";

const say = words.spotChecks;

interface Props {
  check: SpotCheckWire;
  mine: boolean;
  onClose: () => void;
}

const columnsFor = (mine: boolean, enter: (caseId: number) => void): TableColumnsType<SpotCheckCaseWire> => [
  { key: "rank", title: say.rank, dataIndex: "rank", align: "end", className: "xm-number" },
  {
    key: "case",
    title: say.case,
    render: (_, { caseId, applicantName, caseNo, place }) => (
      <span>
        <Link to="/cases/$caseId" params={{ caseId: String(caseId) }}>
          {applicantName}
        </Link>
        <div className="xm-quiet">{caseNo}</div>
        <div className="xm-quiet">{place}</div>
      </span>
    ),
  },
  { key: "why", title: say.why, dataIndex: "whyLabel" },
  { key: "inspectors", title: say.inspectors, render: (_, { inspectors }) => inspectors.join("、") },
  {
    key: "result",
    title: say.result,
    render: (_, { caseId, result, visitedOn, note }) => {
      if (result !== null)
        return (
          <span>
            <strong className={result === "differs" ? "wb-clock-overdue" : ""}>{say.results[result]}</strong>{" "}
            {visitedOn}
            <div className="xm-quiet">{note}</div>
          </span>
        );
      return mine ? (
        <Button size="small" onClick={() => enter(caseId)}>
          {say.enter}
        </Button>
      ) : (
        say.waiting
      );
    },
  },
];

export const SpotCheckCases = ({ check, mine, onClose }: Props) => {
  const [entering, setEntering] = useState<number | null>(null);
  const { checkId, seed, population, percent } = check;
  return (
    <Drawer open onClose={onClose} size="large" title={say.drawnTitle(checkId)}>
      <p className="xm-quiet">{say.seed(population, percent, seed)}</p>
      <RegisterTable
        query={useQuery(casesOfSpotCheck(checkId))}
        rowKey="caseId"
        columns={columnsFor(mine, setEntering)}
        none={say.none}
        label={say.drawnTitle(checkId)}
      />
      {entering === null ? null : (
        <ShortForm
          title={say.enter}
          fields={[
            {
              key: "result",
              label: say.result,
              kind: "choice",
              options: Object.entries(say.results).map(([value, label]) => ({ value, label })),
              help: say.differsHelp,
            },
            { key: "visitedOn", label: say.visitedOn, kind: "date" },
            { key: "note", label: say.note, kind: "text" },
          ]}
          send={({ result = "", visitedOn = "", note = "" }) =>
            enterSpotCheck({ checkId, caseId: entering }, { result, visitedOn, note })
          }
          refresh="spot-checks"
          onClose={() => setEntering(null)}
        />
      )}
    </Drawer>
  );
};
