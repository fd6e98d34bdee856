/** What comes out: not a decision, but the reasons for it, what is still open, what would turn it, and what to bring. */
import { propose, proposalToWire, reasonsFor, type Ruled, type Standing } from "#policy";
import type { PublicServiceWire } from "#wire";
import { Link } from "../app/link.tsx";
import { Law } from "../pieces/law.tsx";
import { whoseOf } from "./talk.ts";

interface Given {
  readonly ruled: Ruled;
  readonly told: PublicServiceWire;
  readonly standing: Standing;
  readonly people: readonly string[];
}

const verdicts = {
  yes: "照您说的情况，符合申请条件",
  no: "照您说的情况，不符合申请条件",
  open: "还不能判断，有的情况要由办理机构查明",
};

const amountOf = ({ ruled, standing }: Given): string | null => {
  const kind = ruled.proposes.pays?.node.kind;
  if (!kind || !standing.pays) return null;
  const { least, most } = standing.pays;
  const show = (fen: bigint): string => kind.show({ n: fen, d: 1n });
  const when = kind.period === "once" ? "一次" : "每月";
  return least === most ? `${when} ${show(least)}` : `${when} ${show(least)}到 ${show(most)}，看还没说清的情况`;
};

const Verdict = (given: Given) => {
  const { eligible } = given.standing;
  const amount = amountOf(given);
  return (
    <section className="verdict" aria-live="polite">
      <p>
        <strong>{eligible === null ? verdicts.open : eligible ? verdicts.yes : verdicts.no}</strong>
      </p>
      {amount === null ? null : <p>按当地标准算下来：{amount}。</p>}
      <p>
        这只是根据您的回答试算，<strong>不是决定</strong>
        。给不给、给多少，由{given.ruled.decides.office.label}根据查明的情况决定。不管试算结果怎样，您都可以申请。
      </p>
    </section>
  );
};

const Reasons = ({ ruled, standing }: Given) => (
  <section>
    <h2>为什么</h2>
    <ul>
      {reasonsFor(ruled, standing.outlook).map(({ label, holds, says, law }) => (
        <li key={label}>
          {holds === null ? "还不清楚" : holds ? "符合" : "不符合"}：{label}
          {says === label ? null : <span className="because">{says}</span>}
          <Law law={law} />
        </li>
      ))}
    </ul>
  </section>
);

const Open = ({ standing, people }: Given) =>
  standing.open.length === 0 ? null : (
    <section>
      <h2>还要弄清的</h2>
      <ul>
        {standing.open.map((one) => (
          <li key={one.at}>
            {[whoseOf(one, people), one.what.label].filter((part) => part !== "" && part !== null).join("：")}
          </li>
        ))}
      </ul>
    </section>
  );

const Nearest = ({ ruled, standing, people }: Given) => {
  if (standing.eligible !== false) return null;
  const proposal = propose(ruled, standing.outlook.situation);
  const { nearest } = proposalToWire(proposal, { names: people, parameters: [], nearest: true });
  return nearest.length === 0 ? null : (
    <section>
      <h2>差在哪里</h2>
      <ul>
        {nearest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

export const Result = (given: Given) => {
  const { guide } = given.told;
  return (
    <>
      <Verdict {...given} />
      <Reasons {...given} />
      <Open {...given} />
      <Nearest {...given} />
      <section>
        <h2>去申请时带什么</h2>
        <ul>
          {["申请人的身份证件", ...guide.papers].map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
        {guide.lookedUp.length === 0 ? null : (
          <p className="quiet">不用自己开证明、由办理机构查的：{guide.lookedUp.join("、")}。</p>
        )}
        <p>
          <Link to={{ page: "guide", service: guide.service }}>到哪里办、电话，看办事指南</Link>
        </p>
      </section>
    </>
  );
};
