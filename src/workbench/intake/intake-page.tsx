/** 收件: choose the service and the household, write down what the applicant says, see at once what is missing. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Loading, PageHead } from "#ui";
import { householdView } from "../api/people.ts";
import { services } from "../api/services.ts";
import { useMe } from "../api/session.ts";
import { Trouble } from "../pieces/trouble.tsx";
import { useDraft } from "../pieces/use-draft.ts";
import { words } from "../words.ts";
import { HouseholdStep } from "./household-step.tsx";
import { emptyIntake } from "./intake-draft.ts";
import { IntakeFacts } from "./intake-facts.tsx";
import { IntakeFoot } from "./intake-foot.tsx";
import { LiveProposal } from "./live-proposal.tsx";
import { ServiceStep } from "./service-step.tsx";
import "./intake.css";

const route = getRouteApi("/inside/intake");

export const IntakePage = (): ReactElement => {
  const me = useMe();
  const asked = route.useSearch().household ?? null;
  const { draft, setDraft, forget } = useDraft({ key: `xiangmin.intake.${me.accountId}`, empty: emptyIntake });
  // A household asked for in the address wins over the one of an old draft.
  const householdId = draft.householdId ?? asked;
  const listed = useQuery(services);
  const home = useQuery({ ...householdView(householdId ?? 0), enabled: householdId !== null }).data;
  if (listed.data === undefined)
    return listed.error === null ? (
      <Loading rows={8} />
    ) : (
      <Trouble error={listed.error} onRetry={() => void listed.refetch()} />
    );
  const service = listed.data.find((one) => one.id === draft.serviceId);
  const chosen = householdId === null ? undefined : home;
  return (
    <>
      <PageHead title={words.intake.title} about={words.intake.about} />
      <div className="wb-intake">
        <div className="xm-stack">
          <ServiceStep
            services={listed.data.filter(({ applicant }) => applicant === "household")}
            picked={draft.serviceId}
            onPick={(serviceId) => setDraft({ ...draft, serviceId })}
          />
          <HouseholdStep
            home={chosen}
            applicantId={draft.applicantId}
            onHousehold={(next) => setDraft({ ...emptyIntake, serviceId: draft.serviceId, householdId: next })}
            onApplicant={(applicantId) => setDraft({ ...draft, householdId, applicantId })}
          />
          {service === undefined || chosen === undefined ? null : (
            <IntakeFacts service={service} home={chosen} draft={draft} onChange={setDraft} />
          )}
          <IntakeFoot
            service={service}
            home={chosen}
            draft={draft}
            onForget={forget}
            onClear={() => setDraft(emptyIntake)}
          />
        </div>
        <LiveProposal service={service} home={chosen} draft={draft} />
      </div>
    </>
  );
};
