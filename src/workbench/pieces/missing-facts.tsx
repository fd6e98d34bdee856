/** The facts still missing, each with who can provide it. */
import type { MissingFact } from "#wire";
import { words } from "../words.ts";
import { missingLabel } from "./missing-label.ts";

const whom = (askedOf: string): string =>
  askedOf === "applicant" ? words.case.applicant : (words.offices[askedOf] ?? askedOf);

export const MissingFacts = ({ missing }: { missing: readonly MissingFact[] }) =>
  missing.length === 0 ? null : (
    <div>
      <h3>{words.case.missing(missing.length)}</h3>
      <ul className="wb-missing">
        {missing.map((fact) => (
          <li key={fact.at}>
            {missingLabel(fact)} <span className="xm-quiet">{words.case.askedOf(whom(fact.askedOf))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
