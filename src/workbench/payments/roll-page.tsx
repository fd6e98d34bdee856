/** One roll: where it stands, what is different from the last, what must be looked at, its lines, and the one thing to do next. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Alert, Steps } from "antd";
import type { ReactElement } from "react";
import type { RollStateWire, RollViewWire } from "#wire";
import { Loading, PageHead, showYuan } from "#ui";
import { ExportButton } from "../pieces/export-button.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { exportRoll, rollView } from "./calls.ts";
import { DifferenceSection } from "./difference-section.tsx";
import { FindingsSection } from "./findings-section.tsx";
import { LinesSection } from "./lines-section.tsx";
import { RollActs } from "./roll-acts.tsx";
import { words } from "./words.ts";
import "./payments.css";

const route = getRouteApi("/inside/payments/$rollId");
const say = words.roll;

/** The step that is next; sent rolls wait for the bank until every line has its answer. */
const stepOf = ({ roll, counts }: RollViewWire): number => {
  const at: Readonly<Record<RollStateWire, number>> = {
    draft: 1,
    confirmed: 2,
    approved: 3,
    sent: 4,
    closed: 6,
    void: 0,
  };
  const waiting = counts.some(({ state }) => state === "ready");
  return roll.state === "sent" && !waiting ? 5 : at[roll.state];
};

const Standing = ({ view }: { view: RollViewWire }) => {
  const { roll, faults } = view;
  if (roll.state === "void") return <Alert type="warning" showIcon title={say.voided} />;
  return (
    <>
      <Steps size="small" current={stepOf(view)} items={say.steps.map((title) => ({ title }))} />
      {faults.length === 0 ? (
        roll.state === "sent" || roll.state === "closed" ? (
          <Alert type="success" showIcon title={say.sound} />
        ) : null
      ) : (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={say.faults}
          description={
            <ul className="xm-plain-list">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
};

export const RollPage = (): ReactElement => {
  const rollId = Number(route.useParams().rollId);
  const { data: view, error, refetch } = useQuery(rollView(rollId));
  if (view === undefined)
    return error === null ? <Loading rows={8} /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const { roll } = view;
  return (
    <>
      <PageHead
        title={say.title(roll.serviceTitle, roll.month, words.nth(roll.nth))}
        about={say.about(roll.countyName, roll.stateLabel, roll.lines, showYuan(roll.total))}
      >
        <ExportButton label={say.export} make={(reason) => exportRoll({ rollId, reason })} />
      </PageHead>
      <div className="xm-stack">
        <Standing view={view} />
        <RollActs view={view} />
        <DifferenceSection view={view} />
        <FindingsSection view={view} />
        <LinesSection view={view} />
      </div>
    </>
  );
};
