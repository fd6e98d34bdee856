/** What is proposed, or 尚不能判断, by sign, colour and word, with the amount or the document. */
import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";
import type { ProposalWire } from "#wire";
import { showYuan } from "#ui";
import { words } from "../words.ts";

const looks = {
  yes: <CheckCircleFilled />,
  no: <CloseCircleFilled />,
  unknown: <QuestionCircleFilled />,
};

export const verdictWords = ({ eligible, outcome }: Pick<ProposalWire, "eligible" | "outcome">): string =>
  eligible === null
    ? words.case.verdict.unknown
    : words.case.verdict.known(eligible ? outcome.granted : outcome.refused);

export const Verdict = ({ proposal }: { proposal: ProposalWire }) => {
  const { eligible, pays, outcome } = proposal;
  const which = eligible === null ? "unknown" : eligible ? "yes" : "no";
  return (
    <div className="wb-verdict">
      <span className={`wb-verdict-word wb-verdict-${which}`}>
        <span aria-hidden="true">{looks[which]}</span>
        {verdictWords(proposal)}
      </span>
      {pays === null ? null : (
        <span>
          {words.case.amounts[outcome.kind]} <strong className="xm-number">{showYuan(pays)} 元</strong>
        </span>
      )}
      {eligible === true && outcome.issues !== null ? <strong>{outcome.issues}</strong> : null}
    </div>
  );
};
