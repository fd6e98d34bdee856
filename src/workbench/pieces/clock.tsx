/** How much time is left, by colour, sign and word together. */
import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { words } from "../words.ts";
import { urgencyOf, type Urgency } from "./urgency.ts";

const sign: Record<Urgency, ReactNode> = {
  overdue: <ExclamationCircleFilled />,
  today: <WarningFilled />,
  soon: <ClockCircleOutlined />,
  left: <ClockCircleOutlined />,
};

export const Clock = ({ daysLeft, dueOn }: { daysLeft: number | null; dueOn: string | null }) => {
  const urgency = urgencyOf(daysLeft);
  if (daysLeft === null || urgency === null) return <span className="xm-quiet">{words.clock.none}</span>;
  const said =
    urgency === "overdue"
      ? words.clock.overdue(-daysLeft)
      : urgency === "today"
        ? words.clock.today
        : words.clock.left(daysLeft);
  return (
    <span className={`wb-clock wb-clock-${urgency}`} title={dueOn === null ? undefined : words.clock.due(dueOn)}>
      <span aria-hidden="true">{sign[urgency]}</span>
      {said}
    </span>
  );
};
