/** 核查提示: what holds a line, and what must be explained before the county confirms. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RollFindingWire, RollViewWire } from "#wire";
import { ScrollBox, Section } from "#ui";
import { useMay } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { actOnLine } from "./calls.ts";
import { ReasonButton } from "./reason-button.tsx";
import { words } from "./words.ts";

const say = words.roll;
/** No words make an account or bring somebody back: such a line waits for the next roll. */
const beyondWords = ["noAccount", "died"];

export const FindingsSection = ({ view: { roll, findings } }: { view: RollViewWire }) => {
  const { rollId, state } = roll;
  const queryClient = useQueryClient();
  const mayExplain = useMay("payment.prepare") && state === "draft";
  const explaining = useMutation({
    mutationFn: actOnLine,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rolls"] }),
  });
  const handling = ({ lineNo, kind, reason, holds }: RollFindingWire) => {
    if (reason !== null) return reason;
    if (beyondWords.includes(kind)) return <span className="xm-quiet">{say.holding}</span>;
    if (!mayExplain) return <span className="xm-quiet">{holds ? say.holding : say.open}</span>;
    return (
      <ReasonButton
        label={say.explain}
        name={say.explainOne(lineNo)}
        onReason={(given) => explaining.mutate({ rollId, lineNo, act: `findings/${kind}`, reason: given })}
      />
    );
  };
  return (
    <Section title={say.findings}>
      <Refusal error={explaining.error} />
      {findings.length === 0 ? (
        <p className="xm-quiet">{say.noFindings}</p>
      ) : (
        <ScrollBox label={say.findings}>
          <table className="xm-table">
            <thead>
              <tr>
                <th scope="col">{say.line}</th>
                <th scope="col">{say.finding}</th>
                <th scope="col">{say.says}</th>
                <th scope="col">{say.handling}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <tr key={`${finding.lineNo} ${finding.kind}`}>
                  <th scope="row" className="xm-number">
                    {finding.lineNo}
                  </th>
                  <td>{finding.label}</td>
                  <td>{finding.says}</td>
                  <td>{handling(finding)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Section>
  );
};
