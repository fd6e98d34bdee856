/** What happened to the household, the latest first, each with its case. */
import { Link } from "@tanstack/react-router";
import type { HouseholdView } from "#wire";
import { Section } from "#ui";
import { words } from "../words.ts";

export const HouseholdTimeline = ({ timeline }: { timeline: HouseholdView["timeline"] }) => (
  <Section title={words.household.timeline}>
    {timeline.length === 0 ? <p className="xm-quiet wb-flat">{words.household.noTimeline}</p> : null}
    <ol className="wb-steps">
      {timeline.map((event, position) => (
        // Two events of one day may read the same; only the place tells them apart.
        <li className="wb-step" key={`${event.on} ${position}`}>
          <span className="wb-step-icon wb-dot" aria-hidden="true" />
          <time className="xm-quiet xm-number">{event.on}</time>
          <div>
            {event.caseId === null ? (
              event.says
            ) : (
              <Link to="/cases/$caseId" params={{ caseId: String(event.caseId) }}>
                {event.says}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  </Section>
);
