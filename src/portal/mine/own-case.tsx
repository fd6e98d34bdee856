/** 一件申请 · How far it is, who does what until when and whom to call, what was decided with its letter, and taking it back. */
import { useState } from "react";
import type { OwnCaseWire } from "#wire";
import { useAddress } from "../app/address.ts";
import { useLoaded } from "../app/load.ts";
import { Offices } from "../pieces/offices.tsx";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { outcomeWords, paysAnything, ownPath } from "./own-path.ts";
import { Withdraw } from "./withdraw.tsx";

const states = { done: "办好了", current: "正在办", waiting: "还没到" } as const;

const Steps = ({ told }: { readonly told: OwnCaseWire }) => (
  <section>
    <h2>办到哪一步了</h2>
    <ol className="steps">
      {told.steps.map(({ label, office, state }) => (
        <li key={label} className={state} aria-current={state === "current" ? "step" : undefined}>
          <strong>{states[state]}</strong>　{label}（{office}）
        </li>
      ))}
    </ol>
    <ul>
      {told.acceptedOn === null ? null : <li>{told.acceptedOn} 受理</li>}
      {told.dueOn === null ? null : <li>这一步最晚到 {told.dueOn}</li>}
      {told.totalDueOn === null ? null : <li>全部办完最晚到 {told.totalDueOn}</li>}
      {told.decidedOn === null ? null : <li>{told.decidedOn} 作出决定</li>}
    </ul>
  </section>
);

const Decisions = ({ told, letter }: { readonly told: OwnCaseWire; readonly letter: string }) =>
  told.decisions.length === 0 ? null : (
    <section>
      <h2>决定</h2>
      <ul>
        {told.decisions.map(({ documentNo, outcome, pays, startsOn }) => (
          <li key={documentNo}>
            <strong>{outcomeWords(outcome)}</strong>
            {pays === null || !paysAnything(outcome) ? null : `，${pays} 元`}
            {startsOn === null ? null : `，自 ${startsOn.slice(0, 7)} 起${paysAnything(outcome) ? "发放" : ""}`}
            <small className="law">文号 {documentNo}</small>
          </li>
        ))}
      </ul>
      <p>
        为什么这样决定、怎么算的、依据哪一条，不服可以到哪里申请复议、起诉，都写在决定文书里。以送达给您的文书为准。
      </p>
      <p className="choices">
        <a className="button main" href={letter} target="_blank" rel="noreferrer">
          看决定文书
        </a>
      </p>
    </section>
  );

export const OwnCase = ({ caseId, csrf }: { readonly caseId: number; readonly csrf: string }) => {
  const { behalf } = useAddress().kept;
  const path = ownPath(`cases/${caseId}`, behalf);
  // Each wish makes the case be read again.
  const [wishes, setWishes] = useState(0);
  const found = useLoaded<OwnCaseWire>(path, wishes);
  return (
    <Shown of={found}>
      {(told) => (
        <>
          <Title>{told.serviceTitle}</Title>
          <p className="quiet">案号 {told.caseNo}</p>
          <Steps told={told} />
          <Decisions told={told} letter={ownPath(`cases/${caseId}/letter`, behalf)} />
          <section>
            <h2>有问题找谁</h2>
            <Offices offices={told.offices} />
          </section>
          {told.state === "open" && told.withdrawalAskedAt === null ? (
            <Withdraw
              path={ownPath(`cases/${caseId}/withdrawal`, behalf)}
              csrf={csrf}
              onSaid={() => setWishes(wishes + 1)}
            />
          ) : null}
          {told.withdrawalAskedAt === null ? null : (
            <p className="verdict">您已提出撤回，受理机构会与您核实。改变主意的，请直接告诉受理机构。</p>
          )}
        </>
      )}
    </Shown>
  );
};
