/** Missing facts in two groups: what the applicant can say now, and what offices find later. */
import type { MissingFact } from "#wire";
import { missingLabel } from "../pieces/missing-label.ts";
import { words } from "../words.ts";

const Group = ({ title, facts }: { title: string; facts: readonly MissingFact[] }) =>
  facts.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul className="wb-missing">
        {facts.map((fact) => (
          <li key={fact.at}>{missingLabel(fact)}</li>
        ))}
      </ul>
    </div>
  );

export const MissingByWhom = ({ missing }: { missing: readonly MissingFact[] }) => {
  const now = missing.filter((fact) => fact.askedOf === "applicant");
  return (
    <>
      {now.length === 0 ? <p className="wb-verdict-yes wb-flat">{words.intake.complete}</p> : null}
      <Group title={words.intake.now} facts={now} />
      <Group title={words.intake.later} facts={missing.filter((fact) => fact.askedOf !== "applicant")} />
    </>
  );
};
