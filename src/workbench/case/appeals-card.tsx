/** 投诉、复议、诉讼: what was raised in this case, what is due, and how it ended; absent where nothing was. */
import type { AppealWire } from "#wire";
import { Section } from "#ui";

const say = {
  title: "投诉、复议、诉讼",
  late: "已过法定提出期限（由复议机关或者法院认定）",
  against: (decision: number) => `针对第 ${decision} 次决定`,
  answered: (day: string) => `${day} 已答复`,
  due: (what: string, day: string, days: number) =>
    days < 0 ? `${what}已逾期 ${-days} 天（${day}）` : `${what}应在 ${day} 前，还有 ${days} 天`,
} as const;

const Standing = ({ appeal }: { appeal: AppealWire }) => {
  const { outcomeLabel, endedOn, dueOn, daysLeft, answeredOn } = appeal;
  if (outcomeLabel !== null) return <strong>{`${endedOn ?? ""} ${outcomeLabel}`}</strong>;
  return (
    <span className={daysLeft !== null && daysLeft < 0 ? "wb-clock-overdue" : ""}>
      {answeredOn === null ? "" : `${say.answered(answeredOn)}　`}
      {dueOn === null || daysLeft === null ? "" : say.due(answeredOn === null ? "答复" : "办结", dueOn, daysLeft)}
    </span>
  );
};

export const AppealsCard = ({ appeals }: { appeals: readonly AppealWire[] }) =>
  appeals.length === 0 ? null : (
    <Section title={say.title}>
      <ol className="xm-plain-list xm-stack">
        {appeals.map((appeal) => (
          <li key={appeal.nth}>
            <div className="xm-row">
              <strong>{appeal.kindLabel}</strong>
              <span>
                {appeal.filedOn} {appeal.filedBy}
              </span>
              {appeal.decision === null ? null : <span className="xm-quiet">{say.against(appeal.decision)}</span>}
              {appeal.late ? <span className="wb-clock-overdue">{say.late}</span> : null}
            </div>
            <Standing appeal={appeal} />
          </li>
        ))}
      </ol>
    </Section>
  );
