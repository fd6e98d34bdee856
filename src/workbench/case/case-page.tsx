/** 案件页: who it is about, state and clock, what can be done now; then steps, proposal, facts, decisions, record. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { CaseView } from "#wire";
import { Loading } from "#ui";
import { caseView } from "../api/cases.ts";
import { CasePapers } from "../papers/case-papers.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { AccountsCard } from "../payments/accounts-card.tsx";
import { AppealsCard } from "./appeals-card.tsx";
import { CaseHead } from "./case-head.tsx";
import { Decisions } from "./decisions.tsx";
import { EntriesLog } from "./entries-log.tsx";
import { HouseholdFacts } from "./household-facts.tsx";
import { NoticeCard } from "./notice-card.tsx";
import { EvidenceCard } from "../evidence/evidence-card.tsx";
import { NowCard } from "./now-card.tsx";
import { ParametersUsed } from "./parameters-used.tsx";
import { ProcedureCard } from "./procedure-card.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { SupportCard } from "./support-card.tsx";
import { StepsTimeline } from "./steps-timeline.tsx";
import "./case.css";

/** Once there is a decision about money, the account matters. */
const ApplicantAccounts = ({ view: { applicantId, decisions, row, service } }: { view: CaseView }) =>
  applicantId === null || decisions.length === 0 || service.outcome.kind === "document" ? null : (
    <AccountsCard personId={applicantId} name={row.applicantName} />
  );

const route = getRouteApi("/inside/cases/$caseId");

export const CasePage = (): ReactElement => {
  const { caseId } = route.useParams();
  const { data: view, error, refetch } = useQuery(caseView(Number(caseId)));
  if (view === undefined)
    return error === null ? <Loading rows={10} /> : <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="wb-case-head">
        <CaseHead row={view.row} />
        <NowCard view={view} />
      </div>
      <div className="wb-case">
        <StepsTimeline steps={view.steps} />
        <div className="xm-stack">
          <SupportCard support={view.support} />
          <AppealsCard appeals={view.appeals} />
          <ApplicantAccounts view={view} />
          <NoticeCard notice={view.publicNotice} />
          <ProcedureCard procedure={view.procedure} />
          <EvidenceCard caseId={view.row.caseId} />
          <ProposalCard proposal={view.proposal} problem={view.proposalProblem} />
          {view.proposal === null ? null : <ParametersUsed parameters={view.proposal.parameters} />}
          <HouseholdFacts view={view} />
          <Decisions caseId={view.row.caseId} decisions={view.decisions} carried={view.steps.length === 0} />
          <CasePapers caseId={view.row.caseId} version={view.version} />
          <EntriesLog entries={view.entries} />
        </div>
      </div>
    </>
  );
};
