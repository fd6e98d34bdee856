/** 建议给予, 建议不予 or 尚不能判断, by sign, colour and word, with the amount. */
import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";
import type { Yuan } from "#wire";
import { showYuan } from "#ui";
import { words } from "../words.ts";

const looks = {
  yes: <CheckCircleFilled />,
  no: <CloseCircleFilled />,
  unknown: <QuestionCircleFilled />,
};

export const Verdict = ({ eligible, pays }: { eligible: boolean | null; pays: Yuan | null }) => {
  const which = eligible === null ? "unknown" : eligible ? "yes" : "no";
  return (
    <div className="wb-verdict">
      <span className={`wb-verdict-word wb-verdict-${which}`}>
        <span aria-hidden="true">{looks[which]}</span>
        {words.case.verdict[which]}
      </span>
      {pays === null ? null : (
        <span>
          {words.case.amount} <strong className="xm-number">{showYuan(pays)} 元</strong>
        </span>
      )}
    </div>
  );
};
