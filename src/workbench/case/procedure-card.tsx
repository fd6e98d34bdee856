/** What is special about the procedure of this case: who decides, what was extended or waits, what threatens the limit. */
import { Alert } from "antd";
import type { ProcedureWire } from "#wire";
import { Section } from "#ui";

const say = {
  title: "程序情况",
  delegated: (documentNo: string) => `审核确认权限已下放，由乡镇（街道）作出决定（${documentNo}）`,
  extended: ({ reason, note, on, by }: NonNullable<ProcedureWire["extended"]>) =>
    `${on} ${by}批准延长办理期限：${reason}；${note}`,
  paused: ({ since, until, list }: NonNullable<ProcedureWire["paused"]>) =>
    `自 ${since} 起等待申请人补充材料，计时中止${until === null ? "" : `，限 ${until} 前`}：${list}`,
  delivered: (day: string) => `决定文书已于 ${day} 送达`,
} as const;

const linesOf = ({ delegatedBy, extended, paused, nearRelative, deliveredOn }: ProcedureWire): string[] => [
  ...(delegatedBy === null ? [] : [say.delegated(delegatedBy)]),
  ...(nearRelative === null ? [] : [nearRelative]),
  ...(extended === null ? [] : [say.extended(extended)]),
  ...(paused === null ? [] : [say.paused(paused)]),
  ...(deliveredOn === null ? [] : [say.delivered(deliveredOn)]),
];

export const ProcedureCard = ({ procedure }: { procedure: ProcedureWire }) => {
  const lines = linesOf(procedure);
  if (lines.length === 0 && procedure.warnings.length === 0) return null;
  return (
    <Section title={say.title}>
      {procedure.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
};
