/** 申报与查得: item by item what was declared, what departments hold, and how far they are apart. */
import { ScrollBox } from "#ui";
import type { EvidenceComparison, EvidenceWire } from "#wire";
import { words } from "./words.ts";

const looks: Readonly<Record<EvidenceComparison["verdict"], string>> = {
  waiting: "xm-quiet",
  same: "wb-verdict-yes",
  more: "wb-verdict-no",
  undeclared: "wb-verdict-no",
  less: "wb-verdict-unknown",
  notFound: "wb-verdict-unknown",
};

export const ComparisonTable = ({ evidence: { comparisons, persons } }: { evidence: EvidenceWire }) => {
  if (comparisons === null || comparisons.length === 0) return null;
  const names = new Map(persons.map(({ personId, name }) => [personId, name]));
  const say = words.compare;
  return (
    <>
      <h3>{words.compared}</h3>
      <ScrollBox label={words.compared}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{say.item}</th>
              <th scope="col">{say.whose}</th>
              <th scope="col" className="xm-end">
                {say.declared}
              </th>
              <th scope="col" className="xm-end">
                {say.found}
              </th>
              <th scope="col" className="xm-end">
                {say.difference}
              </th>
              <th scope="col">{say.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map(({ label, personId, declared, found, difference, verdict, verdictLabel }) => (
              <tr key={`${label} ${personId ?? ""}`}>
                <th scope="row" className="wb-evidence-short">
                  {label}
                </th>
                <td className="wb-evidence-short">{personId === null ? words.family : names.get(personId)}</td>
                <td className="xm-end xm-number">{declared ?? words.unsaid}</td>
                <td className="xm-end xm-number">{found ?? "—"}</td>
                <td className="xm-end xm-number">{difference ?? "—"}</td>
                <td className={looks[verdict]}>{verdictLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="xm-quiet wb-flat">{words.comparedNote}</p>
    </>
  );
};
