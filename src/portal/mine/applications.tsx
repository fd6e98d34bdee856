/** 我的申请 · Each with where it stands, whose turn it is and until when. */
import type { OwnCaseRow } from "#wire";
import { useAddress } from "../app/address.ts";
import { Link } from "../app/link.tsx";
import { useLoaded } from "../app/load.ts";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { outcomeWords, ownPath } from "./own-path.ts";

const stands = ({ outcome, stepLabel, turnLabel, dueOn, totalDueOn, withdrawalAskedAt }: OwnCaseRow): string => {
  if (outcome !== null) return `结果：${outcomeWords(outcome)}`;
  if (withdrawalAskedAt !== null) return "您已提出撤回，等待受理机构与您核实";
  const until = dueOn ?? totalDueOn;
  return `正在${stepLabel ?? "办理"}${turnLabel === null ? "" : `，由${turnLabel}办`}${until === null ? "" : `，最晚到 ${until}`}`;
};

export const Applications = () => {
  const { behalf } = useAddress().kept;
  const cases = useLoaded<OwnCaseRow[]>(ownPath("cases", behalf));
  return (
    <>
      <Title>我的申请</Title>
      <Shown of={cases}>
        {(rows) =>
          rows.length === 0 ? (
            <p>还没有申请。要申请的，先看办事目录，也可以到窗口办理。</p>
          ) : (
            <ul className="cards">
              {rows.map((row) => (
                <li className="card" key={row.caseId}>
                  <h2>{row.serviceTitle}</h2>
                  <p>{stands(row)}</p>
                  <p className="quiet">案号 {row.caseNo}</p>
                  <p className="choices">
                    <Link className="button" to={{ page: "case", caseId: row.caseId }}>
                      看{row.serviceTitle}进度
                    </Link>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
};
