/** What was decided, by whom, and whether the signature still holds. */
import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import dayjs from "dayjs";
import type { DecisionWire } from "#wire";
import { Section, showYuan } from "#ui";
import { words } from "../words.ts";
import { LetterButton } from "./letter-button.tsx";

const Signature = ({ decision }: { decision: DecisionWire }) => (
  <div>
    {decision.signatureValid ? (
      <span className="wb-verdict-yes">
        <CheckCircleFilled aria-hidden="true" /> {words.case.signatureValid}
      </span>
    ) : (
      <strong className="wb-verdict-no" role="alert">
        <CloseCircleFilled aria-hidden="true" /> {words.case.signatureInvalid}
      </strong>
    )}
    <details>
      <summary className="xm-quiet">{words.case.signature}</summary>
      <code className="xm-prewrap">{decision.signature}</code>
    </details>
  </div>
);

interface Props {
  readonly caseId: number;
  readonly decisions: readonly DecisionWire[];
  /** Carried over from the roll of a former system. */
  readonly carried: boolean;
}

export const Decisions = ({ caseId, decisions, carried }: Props) => (
  <Section title={words.case.decisions} extra={decisions.length === 0 ? undefined : <LetterButton caseId={caseId} />}>
    {decisions.length === 0 ? (
      <p className="xm-quiet wb-flat">{carried ? words.case.decidedElsewhere : words.case.noDecisions}</p>
    ) : null}
    <ol className="xm-plain-list xm-stack">
      {decisions.map((decision) => (
        <li key={decision.version}>
          <div className="xm-row">
            <strong>{words.decided[decision.outcome]}</strong>
            {decision.pays === null ? null : <span className="xm-number">{showYuan(decision.pays)} 元</span>}
            {decision.startsOn === null ? null : <span>{words.case.startsOn(decision.startsOn)}</span>}
            <span>{decision.documentNo}</span>
            <span className="xm-quiet">{words.case.version(decision.version)}</span>
          </div>
          <div className="xm-quiet">
            {decision.office} {decision.decidedBy} {dayjs(decision.decidedAt).format("YYYY-MM-DD HH:mm")}
          </div>
          <Signature decision={decision} />
        </li>
      ))}
    </ol>
  </Section>
);
