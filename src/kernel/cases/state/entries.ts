/** What can happen in a case: the entries of its log. They are the truth; everything else is their fold. */
import type { Facts, Verb } from "#policy";
import type { Day } from "#wire";
import type { Channel, PlaceGround } from "../actions/way-in.ts";
import type { AppealKind, AppealOutcome } from "../appeals/appeal.ts";
import type { DecisionOutcome, Effect } from "../decision/effect.ts";

/** How a fact came to be known: said by the applicant, found by the investigator, held against records, put right at intake, or found after the grant. */
export type Origin = "declared" | "investigated" | "verified" | "corrected" | "reviewed";

export interface OpenedMember {
  readonly personId: number;
  readonly name: string;
  readonly relation: string;
  /** With the facts held by the people register, e.g. the day of birth, as of that day. */
  readonly facts: Facts;
}

export interface OpenedOrganisation {
  readonly organisationId: number;
  readonly name: string;
  readonly uscc: string;
}

export interface MemberFinding {
  readonly personId: number;
  readonly facts: Facts;
}

/** 近亲属备案 · Whose relative the applicant's household is. */
export interface NearRelative {
  readonly name: string;
  /** Office and post, or the village committee. */
  readonly post: string;
  readonly relation: string;
}
/** 权限下放 · The county's document by which another office decides. */
export interface Delegated {
  readonly documentNo: string;
}

/** Body of each kind. Names of officials travel with the entry, because an account may lie outside the reader's area. */
export interface Bodies {
  opened: {
    readonly caseNo: string;
    readonly serviceId: string;
    /** First day of the edition the case is decided under. */
    readonly edition: Day;
    /** Null in the case of a person alone or of an organisation. */
    readonly householdId: number | null;
    /** The person who applies; null for an organisation. */
    readonly applicantId: number | null;
    /** Absent in entries written before organisations applied. */
    readonly organisation?: OpenedOrganisation | null;
    readonly countyCode: string;
    /** The division whose office acts, by kind of office. */
    readonly places: Readonly<Record<string, number>>;
    readonly household: Facts;
    readonly members: readonly OpenedMember[];
  };
  /** 一次性补正告知: all that is missing, once. */
  correctionRequested: { readonly list: string; readonly until?: Day | null };
  /** 补正材料已收到: the clocks run again. */
  correctionReceived: { readonly note: string | null };
  accepted: {
    readonly nearRelative: boolean;
    readonly note: string | null;
    /** 近亲属备案; absent in entries written before it was asked. */
    readonly relative?: NearRelative | null;
    /** The document by which the county handed the decision down; null: the county decides itself. */
    readonly delegation?: Delegated | null;
    /** 申请方式; absent in entries written before it was asked. */
    readonly channel?: Channel;
    readonly agent?: string;
    /** 受理地依据, where no member's hukou lies in the county. */
    readonly placeGround?: PlaceGround;
  };
  /** 中止计时: the applicant has to supply something; `until` is the last day for it. */
  clockStopped: { readonly list: string; readonly until: Day | null };
  clockResumed: { readonly note: string | null };
  /** 延长办理期限, by whoever signs the entry. `reason` is a key of the declaration. */
  extended: { readonly reason: string; readonly note: string };
  /** 送达: from this day the person knows the decision, and the periods of review run. */
  delivered: { readonly decision: number; readonly on: Day; readonly receiver: string; readonly how: string };
  /** Who decides, found from the facts when the turn came to the decision; `why` is the rule filled in. */
  deciderFound: { readonly otherwise: boolean; readonly why: string };
  stepStarted: { readonly verb: Verb };
  factsFound: {
    readonly origin: Origin;
    readonly household: Facts;
    readonly members: readonly MemberFinding[];
    /** Names of those who visited; at least two for an investigation. */
    readonly investigators: string | null;
    readonly note: string | null;
  };
  stepDone: { readonly verb: Verb; readonly note: string | null };
  noticePosted: { readonly on: Day; readonly lastDay: Day; readonly usableFrom: Day; readonly place: string };
  /** `received`: the number under which it came in over the link of the notice; absent when it was said to the office. */
  objectionRaised: { readonly from: string; readonly content: string; readonly received?: number };
  returned: { readonly to: Verb; readonly reason: string };
  decided: {
    /** Number of the decision within the case, from 1. */
    readonly decision: number;
    readonly documentNo: string;
    readonly outcome: DecisionOutcome;
    readonly paysFen: number;
    /** First day of the first month of payment; null for a refusal. */
    readonly startsOn: Day | null;
    readonly opinion: string;
    /** Why the decision departs from the proposal; null when it follows it. */
    readonly ground: string | null;
    /** Of a decision about a running support; absent of one about an application. */
    readonly effect?: Effect;
  };
  /** 接收在保: granted before this system and carried over from the county's roll; to be looked at again within the year. */
  carriedOver: {
    /** Number and day of the original approval, as far as the roll says them. */
    readonly documentNo: string | null;
    readonly decidedOn: Day | null;
    /** First day of the first month paid here. */
    readonly from: Day;
    readonly paysFen: number;
    /** 复核类别 as the service names it; null: not on the roll. */
    readonly reviewLabel: string | null;
    /** Members of the household who stand on the roll without receiving anything. */
    readonly notCovered: readonly { readonly personId: number; readonly name: string }[];
  };
  /** 复核: the support was looked at again; `changed` when it has to be decided anew. */
  reviewed: { readonly changed: boolean; readonly investigators: string; readonly note: string };
  /** 变化报告: by the household or found by officials; `on` is the day of the change. */
  changeReported: { readonly kind: string; readonly from: string; readonly on: Day; readonly content: string };
  /** 变化核查: the township has looked into what was reported. */
  changeLooked: { readonly investigators: string; readonly note: string };
  /** 听取意见 before less or nothing is paid. */
  heard: { readonly on: Day; readonly who: string; readonly how: string; readonly said: string };
  /** 家庭成员变更: the members as the people register holds them from now on, and who applies for them. */
  membersRenewed: { readonly members: readonly OpenedMember[]; readonly applicantId: number };
  /** 投诉、复议、诉讼 against a decision, or about something else; `receivedOn`: when this office got the copy. */
  appealFiled: {
    readonly kind: AppealKind;
    readonly decision: number | null;
    readonly on: Day;
    readonly from: string;
    readonly content: string;
    readonly acceptedOn: Day;
    readonly receivedOn: Day;
    readonly simplified: boolean;
  };
  appealAnswered: { readonly nth: number; readonly on: Day; readonly note: string };
  appealExtended: { readonly nth: number; readonly until: Day; readonly note: string };
  appealEnded: {
    readonly nth: number;
    readonly outcome: AppealOutcome;
    readonly on: Day;
    readonly documentNo: string | null;
    readonly note: string;
  };
  /** 移交: other offices act from now on, because a division changed or the household moved within its county. */
  handedOver: { readonly places: Readonly<Record<string, number>>; readonly countyCode: string; readonly why: string };
  /** 民主评议 of villagers about a dispute, or 一事一议 of the county; a record that informs. */
  conferenceHeld: {
    readonly kind: "villagers" | "county";
    readonly on: Day;
    readonly place: string;
    readonly chair: string;
    readonly attendees: string;
    readonly question: string;
    readonly inFavour: number;
    readonly against: number;
    readonly abstained: number;
    readonly conclusion: string;
  };
  published: { readonly place: string; readonly note: string | null };
  withdrawn: { readonly reason: string };
  terminated: { readonly reason: string };
}
export type EntryKind = keyof Bodies;

/** What is to be written: kind and body. */
export type EntryDraft = { [K in EntryKind]: { readonly kind: K; readonly body: Bodies[K] } }[EntryKind];

interface Signed {
  readonly seq: number;
  readonly at: Date;
  readonly accountId: number;
  readonly officeId: number;
  /** Names of the official and of the office on that day. */
  readonly by: string;
  readonly office: string;
}
/** An entry as kept: numbered from 1 within its case, with who did it. */
export type Entry = EntryDraft & Signed;
