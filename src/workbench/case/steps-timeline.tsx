/** The steps of a case from top to bottom, with their clocks and who did them. */
import { CheckCircleFilled, ClockCircleOutlined, MinusCircleOutlined, RollbackOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { StepState } from "#wire";
import { Section } from "#ui";
import { LawLines } from "../pieces/law-lines.tsx";
import { words } from "../words.ts";

const icons: Record<StepState["state"], ReactNode> = {
  done: <CheckCircleFilled className="wb-verdict-yes" />,
  current: <ClockCircleOutlined className="wb-step-now" />,
  waiting: <MinusCircleOutlined />,
  returned: <RollbackOutlined className="wb-verdict-unknown" />,
};

const Step = ({ step }: { step: StepState }) => (
  <li className={`wb-step wb-step-${step.state}`} aria-current={step.state === "current" ? "step" : undefined}>
    <span className="wb-step-icon" aria-hidden="true">
      {icons[step.state]}
    </span>
    <strong>{step.label}</strong> <span className="xm-quiet">{words.case.step[step.state]}</span>
    <p className="xm-quiet">{step.officeLabel}</p>
    {step.doneOn === null ? null : <p>{words.case.doneBy(step.doneOn, step.by)}</p>}
    {step.doneOn !== null || step.startedOn === null ? null : <p>{words.case.started(step.startedOn)}</p>}
    {step.doneOn !== null || step.dueOn === null ? null : (
      <p>
        {words.clock.due(step.dueOn)}
        {step.dueCertain ? "" : words.clock.uncertain}
      </p>
    )}
    {step.note === null ? null : <p className="xm-prewrap">{step.note}</p>}
    {step.clocks.map((clock) => (
      <p className="xm-quiet" key={clock}>
        {clock}
      </p>
    ))}
    <p>
      <LawLines law={step.law} />
    </p>
  </li>
);

export const StepsTimeline = ({ steps }: { steps: readonly StepState[] }) => (
  <Section title={words.case.steps}>
    {steps.length === 0 ? <p className="xm-quiet wb-flat">{words.case.stepsElsewhere}</p> : null}
    <ol className="wb-steps">
      {steps.map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  </Section>
);
