/** 一户一档: who lived in the household on a day, what was asked and given, what happened. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { HouseholdView } from "#wire";
import { Empty, Loading, PageHead, Section } from "#ui";
import { householdView } from "../api/people.ts";
import { useMay } from "../api/session.ts";
import { CaseTable } from "../pieces/case-table.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { AsOfSwitch } from "./as-of-switch.tsx";
import { HouseholdTimeline } from "./household-timeline.tsx";
import { MembersTable } from "./members-table.tsx";
import "./household.css";

const route = getRouteApi("/inside/households/$householdId");

const titleOf = (home: HouseholdView): string => {
  const head = home.members[0];
  return head === undefined ? words.household.unnamed : words.household.title(head.name);
};
const aboutOf = (home: HouseholdView): string =>
  [home.place, home.address, home.category === null ? "" : words.household.category[home.category]]
    .filter(Boolean)
    .join(" · ");

export const HouseholdPage = (): ReactElement => {
  const householdId = Number(route.useParams().householdId);
  const { asOf } = route.useSearch();
  const mayApply = useMay("case.help");
  const { data: home, error, refetch } = useQuery(householdView(householdId, asOf));
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (home === undefined) return <Loading rows={8} />;
  return (
    <>
      <PageHead title={titleOf(home)} about={aboutOf(home)}>
        <AsOfSwitch householdId={householdId} asOf={asOf ?? home.asOf} />
        {mayApply ? (
          <Link to="/intake" search={{ household: householdId }}>
            {words.household.apply}
          </Link>
        ) : null}
      </PageHead>
      <div className="wb-two">
        <div className="xm-stack">
          <Section
            title={words.household.members}
            extra={<span className="xm-quiet">{words.household.truth(home.members.length, home.asOf)}</span>}
          >
            <MembersTable members={home.members} />
          </Section>
          <Section title={words.household.cases}>
            {home.cases.length === 0 ? <Empty title={words.household.noCases} /> : <CaseTable rows={home.cases} />}
          </Section>
        </div>
        <HouseholdTimeline timeline={home.timeline} />
      </div>
    </>
  );
};
