/** 在享情况: what runs since the grant, when it is looked at again, and what is being looked into. */
import { Alert } from "antd";
import type { SupportWire } from "#wire";
import { Section, showYuan } from "#ui";

const say = {
  title: "在享情况",
  status: "状态",
  pays: "现在每月",
  since: (day: string) => `（自 ${day.slice(0, 7)} 起）`,
  ends: "停发月份",
  months: "渐退期各月",
  reason: "原因",
  owed: "应当补发",
  owedSince: (day: string) => `自 ${day.slice(0, 7)} 起少发的部分`,
  looked: "最近复核或者决定",
  review: "下次复核",
  overdue: "复核已逾期，请尽快办理；逾期不影响发放",
  matter: ({ label, why, effectiveOn, turnLabel }: NonNullable<SupportWire["matter"]>) =>
    `${label}（${effectiveOn}）：${why}${turnLabel === null ? "" : `。轮到${turnLabel}办理`}`,
  heard: "听取意见",
  differ: (difference: string) => `家庭成员登记与本件不一致：${difference}。请登记变化报告后更新家庭成员`,
} as const;

const linesOf = (support: SupportWire): [string, string][] => [
  [say.status, support.statusLabel],
  ...(support.pays === null
    ? []
    : [
        [say.pays, `${showYuan(support.pays)} 元${support.since === null ? "" : say.since(support.since)}`] as [
          string,
          string,
        ],
      ]),
  ...(support.months.length === 0
    ? []
    : [[say.months, support.months.map((pays) => `${showYuan(pays)} 元`).join("、")] as [string, string]]),
  ...(support.endsOn === null ? [] : [[say.ends, support.endsOn.slice(0, 7)] as [string, string]]),
  ...(support.reason === null ? [] : [[say.reason, support.reason] as [string, string]]),
  ...(support.owedFrom === null ? [] : [[say.owed, say.owedSince(support.owedFrom)] as [string, string]]),
  [say.looked, support.lookedOn],
  ...(support.review === null
    ? []
    : [
        [
          say.review,
          `${support.review.dueOn} 前${support.review.label === null ? "" : `，${support.review.label}`}`,
        ] as [string, string],
      ]),
  ...(support.heard === null ? [] : [[say.heard, support.heard] as [string, string]]),
];

export const SupportCard = ({ support }: { support: SupportWire | null }) =>
  support === null ? null : (
    <Section title={say.title}>
      <div className="xm-stack">
        {support.matter === null ? null : <Alert type="info" showIcon title={say.matter(support.matter)} />}
        {support.review?.overdue === true ? <Alert type="warning" showIcon title={say.overdue} /> : null}
        {support.membersDiffer === null ? null : (
          <Alert type="warning" showIcon title={say.differ(support.membersDiffer)} />
        )}
        <dl className="wb-support">
          {linesOf(support).map(([label, value]) => (
            <div key={label} className="wb-pair">
              <dt className="xm-quiet">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
