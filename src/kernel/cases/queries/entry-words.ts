/** The entries of a case in words, for its history. */
import { channels, placeGrounds } from "../actions/way-in.ts";
import {
  factOf,
  type FieldNode,
  type Facts,
  householdLevel,
  linesOf,
  type ListLevel,
  listsOf,
  memberLevel,
  type Service,
  showValue,
} from "#policy";
import type { EntryWire } from "#wire";
import { yuanOf } from "../decision/statement.ts";
import { dayWords, monthWords } from "../moment-words.ts";
import { conferenceLabels } from "../conferences/hold-conference.ts";
import { isSupportOutcome, outcomeLabels } from "../decision/effect.ts";
import { appealLabels, outcomesOfKind, type AppealKind } from "../appeals/appeal.ts";
import { stepLabel } from "../state/clocks.ts";
import type { Bodies, Entry, EntryKind } from "../state/entries.ts";
import { originLabels } from "./household-facts.ts";

interface Said {
  readonly says: string;
  readonly detail: string | null;
}
interface Frame {
  readonly service: Service;
  readonly names: ReadonlyMap<number, string>;
  readonly appeals: ReadonlyMap<number, AppealKind>;
}
type Words = { [K in EntryKind]: (body: Bodies[K], frame: Frame) => Said };

const said = (says: string, detail: string | null = null): Said => ({ says, detail });

const valueWords = (fields: readonly FieldNode[], facts: Facts): string[] =>
  fields.flatMap(({ settings: { key }, label, kind }) => {
    if (!(key in facts)) return [];
    const stored = factOf(facts, key);
    return [`${label ?? key}：${showValue(kind, stored === null ? null : kind.load(stored))}`];
  });

/** "收入项目 2 项：①项目：工资，金额：7,680.00元；②…"; an empty list says that there is nothing. */
const listWords = ({ level, fields }: ListLevel, facts: Facts): string[] => {
  const lines = linesOf(facts, level.key);
  if (lines === null) return [];
  if (lines.length === 0) return [`${level.label}：无`];
  const each = lines.map((line, index) => `（${index + 1}）${valueWords(fields, line).join("，")}`);
  return [`${level.label} ${lines.length} 项：${each.join("")}`];
};

const factWords = (
  { fields, lists }: { fields: readonly FieldNode[]; lists: readonly ListLevel[] },
  facts: Facts,
): string[] => [...valueWords(fields, facts), ...lists.flatMap((list) => listWords(list, facts))];

const findings = (
  { household, members, investigators, note }: Bodies["factsFound"],
  { service, names }: Frame,
): string => {
  const { applicant } = service;
  const own = factWords({ fields: applicant.householdFields, lists: listsOf(applicant, householdLevel) }, household);
  const ofMember = { fields: applicant.memberFields, lists: listsOf(applicant, memberLevel) };
  const each = members.flatMap(({ personId, facts }) => {
    const words = factWords(ofMember, facts);
    return words.length === 0 ? [] : [`${names.get(personId) ?? "成员"}——${words.join("，")}`];
  });
  const visitors = investigators === null ? [] : [`调查人员：${investigators}`];
  return [...own, ...each, ...visitors, ...(note === null ? [] : [note])].join("；");
};

const amountWords = ({ proposes }: Service, { paysFen, startsOn, outcome }: Bodies["decided"]): string => {
  if (outcome === "refused" || !proposes.pays) return "";
  return startsOn === null
    ? `，一次性 ${yuanOf(paysFen)} 元`
    : `，每月 ${yuanOf(paysFen)} 元，自${monthWords(startsOn)}起`;
};

const effectWords = ({ paysFen, startsOn, effect }: Bodies["decided"]): string => {
  const from = startsOn === null ? "" : `，自${monthWords(startsOn)}起`;
  const until = effect?.endsOn == null ? "" : `，自${monthWords(effect.endsOn)}起不再发放`;
  const paid = paysFen === 0 ? "" : `，每月 ${yuanOf(paysFen)} 元`;
  return `${effect?.reason == null ? "" : `（${effect.reason}）`}${from}${paid}${until}`;
};

const decision = (body: Bodies["decided"], { service }: Frame): Said => {
  const { documentNo, outcome, opinion, ground } = body;
  const departs = ground === null ? opinion : `${opinion}；与建议不一致的理由：${ground}`;
  if (isSupportOutcome(outcome))
    return said(`决定${outcomeLabels[outcome]}${effectWords(body)}（${documentNo}）`, departs);
  return said(`决定${service.decides.outcomes[outcome]}${amountWords(service, body)}（${documentNo}）`, departs);
};

/** The office that decides, by the limit of the service. */
const deciderWords = (otherwise: boolean, { decides: { limit, office } }: Service): string =>
  (otherwise ? limit?.otherwise : office)?.label ?? "";

const words: Words = {
  opened: ({ caseNo, members, householdId, organisation }) =>
    said(
      `登记申请，案号 ${caseNo}，` +
        (householdId === null
          ? `申请人${organisation?.name ?? members[0]?.name ?? ""}`
          : `共同生活家庭成员 ${members.length} 人`),
    ),
  deciderFound: ({ otherwise, why }, { service }) => said(`由${deciderWords(otherwise, service)}决定`, why),
  correctionRequested: ({ list, until }) =>
    said(until ? `一次性告知补正，限${dayWords(until)}前补正，其间不计时` : "一次性告知补正", list),
  correctionReceived: ({ note }) => said("收到补正材料", note),
  accepted: ({ nearRelative, note, relative, delegation, channel, agent, placeGround }) => {
    const whose = relative ? `（${relative.post}${relative.name}，${relative.relation}）` : "";
    const down = delegation ? `；审核确认权限依 ${delegation.documentNo} 下放` : "";
    const way =
      channel && channel !== "window" ? `（${channels[channel]}${agent === undefined ? "" : `，${agent}`}）` : "";
    const ground = placeGround ? `；受理地依据：${placeGrounds[placeGround]}` : "";
    return said(`受理${way}${nearRelative ? `，已作近亲属备案${whose}` : ""}${down}${ground}`, note);
  },
  clockStopped: ({ list, until }) =>
    said(`要求补充材料，中止计时${until === null ? "" : `，限${dayWords(until)}前补充`}`, list),
  clockResumed: ({ note }) => said("材料已补充，恢复计时", note),
  extended: ({ reason, note }, { service }) =>
    said(`批准延长办理期限：${service.within?.extended?.reasons[reason] ?? reason}`, note),
  delivered: ({ on, receiver, how }) => said(`${dayWords(on)}送达决定文书`, `签收人：${receiver}；${how}`),
  stepStarted: ({ verb }, { service }) => said(`开始${stepLabel(service, verb)}`),
  factsFound: (body, frame) => said(originLabels[body.origin], findings(body, frame)),
  stepDone: ({ verb, note }, { service }) => said(`完成${stepLabel(service, verb)}`, note),
  noticePosted: ({ on, lastDay, usableFrom, place }) =>
    said(`${dayWords(on)}张贴公示，至${dayWords(lastDay)}止，自${dayWords(usableFrom)}起可使用公示结果`, place),
  objectionRaised: ({ from, content }) => said(`${from}对公示提出异议`, content),
  returned: ({ to, reason }, { service }) => said(`退回至“${stepLabel(service, to)}”`, reason),
  decided: decision,
  published: ({ place, note }) => said(`在${place}公布决定`, note),
  carriedOver: ({ documentNo, decidedOn, from, paysFen, notCovered }) =>
    said(
      `接收历史在保户，自 ${from.slice(0, 7)} 起按每月 ${yuanOf(paysFen)} 元继续给予`,
      [
        documentNo === null ? "原批准文号未载明" : `原批准文号 ${documentNo}`,
        decidedOn === null ? "原批准日期未载明" : `原批准日期${dayWords(decidedOn)}`,
        ...(notCovered.length === 0 ? [] : [`不享受待遇的家庭成员：${notCovered.map(({ name }) => name).join("、")}`]),
        "审批材料在接收前形成，未在本系统办理；家庭情况待首次复核时查明",
      ].join("；"),
    ),
  reviewed: ({ changed, investigators, note }) =>
    said(
      changed ? "复核发现情况有变化，报决定机关重新决定" : "复核：情况没有明显变化，继续给予",
      `核查人员：${investigators}；${note}`,
    ),
  changeReported: ({ from, on, content }) => said(`${from}变化（${dayWords(on)}）`, content),
  changeLooked: ({ investigators, note }) => said("核查变化情况，报决定机关", `核查人员：${investigators}；${note}`),
  heard: ({ on, who, how, said: content }) => said(`${dayWords(on)}听取${who}的意见（${how}）`, content),
  membersRenewed: ({ members }) =>
    said(
      `按登记更新家庭成员，现有 ${members.length} 人`,
      members.map(({ name, relation }) => `${name}（${relation}）`).join("、"),
    ),
  appealFiled: ({ kind, on, from, content, decision }) =>
    said(
      `${dayWords(on)}${from}提出${appealLabels[kind]}${decision === null ? "" : `，针对第 ${decision} 次决定`}`,
      content,
    ),
  appealAnswered: ({ nth, on, note }) => said(`${dayWords(on)}就第 ${nth} 件投诉、复议或者诉讼提交答复`, note),
  appealExtended: ({ nth, until, note }) => said(`第 ${nth} 件审理期限延长至${dayWords(until)}`, note),
  appealEnded: ({ nth, outcome, on, documentNo, note }, { appeals }) => {
    const kind = appeals.get(nth) ?? "complaint";
    const number = documentNo === null ? "" : `（${documentNo}）`;
    return said(`${dayWords(on)}${appealLabels[kind]}结果：${outcomesOfKind[kind][outcome] ?? outcome}${number}`, note);
  },
  handedOver: ({ why }) => said("移交给现在管辖的单位继续办理", why),
  conferenceHeld: ({ kind, on, question, inFavour, against, abstained, conclusion }) =>
    said(
      `${dayWords(on)}${conferenceLabels[kind]}：赞成 ${inFavour} 人，反对 ${against} 人，弃权 ${abstained} 人`,
      `${question}；${conclusion}`,
    ),
  withdrawn: ({ reason }) => said("申请人撤回申请", reason),
  terminated: ({ reason }) => said("终止办理", reason),
};

/** One entry in words; `service` names the fields, the first entry names the members. */
export const entryWords = (entries: readonly Entry[], service: Service): EntryWire[] => {
  const [first] = entries;
  const members = [
    ...(first?.kind === "opened" ? first.body.members : []),
    ...entries.flatMap((entry) => (entry.kind === "membersRenewed" ? entry.body.members : [])),
  ];
  const filed = entries.flatMap((entry) => (entry.kind === "appealFiled" ? [entry.body.kind] : []));
  const appeals = new Map(filed.map((kind, index) => [index + 1, kind]));
  const frame: Frame = { service, appeals, names: new Map(members.map(({ personId, name }) => [personId, name])) };
  return entries.map((entry) => {
    const say = words[entry.kind] as (body: unknown, frame: Frame) => Said;
    const { seq, at, by, office } = entry;
    return { seq, at: at.toISOString(), by, office, ...say(entry.body, frame) };
  });
};
