/** The frame that the states of a page share: a sign, a sentence, what to do now. */
import type { ReactNode } from "react";

export interface StateProps {
  name: string;
  icon: ReactNode;
  title: string;
  next?: ReactNode;
  role?: "status" | "alert";
  children?: ReactNode;
}

export const State = ({ name, icon, title, next, role, children }: StateProps) => (
  <div className={`xm-state xm-state-${name}`} role={role}>
    <span className="xm-state-icon" aria-hidden="true">
      {icon}
    </span>
    <strong>{title}</strong>
    {next === undefined ? null : <p>{next}</p>}
    {children}
  </div>
);
