/** Tells one case: everything that officials entered, from the application to where the case stands. */
import { addWorkdays, noticePeriod, type Calendar } from "#kernel/calendar";
import type { CaseDraft, DecisionDraft, EntryDraft } from "#kernel/cases";
import { relations } from "#kernel/people";
import type { Facts } from "#policy";
import type { Day } from "#wire";
import type { Random } from "../chance/random.ts";
import type { Official } from "../offices/open-offices.ts";
import type { WrittenHousehold } from "../people/write-people.ts";
import { declaredFacts, foundFacts, livelihoodOf, recordedFacts, type Livelihood } from "./livelihood.ts";
import { lastMilestone, milestoneDays, type Milestone } from "./milestones.ts";
import type { Posts } from "./posts.ts";
import type { Stage } from "./stages.ts";
import { workdaysBack } from "./timeline.ts";
import * as words from "./wording.ts";

/** What an official entered on a day, before it has a minute; the decision is worked out by the rules when it is written. */
export interface Told {
  readonly on: Day;
  readonly by: Official;
  readonly entry: StoryEntry;
}
export type StoryEntry = Exclude<EntryDraft, { kind: "opened" | "decided" }> | DecisionDraft;

export interface Opening {
  readonly on: Day;
  readonly by: Official;
  readonly household: Facts;
  readonly members: CaseDraft["members"];
}
export interface Story {
  readonly stage: Stage;
  readonly household: WrittenHousehold;
  readonly opening: Opening;
  readonly told: readonly Told[];
}

interface Telling {
  readonly random: Random;
  readonly stage: Stage;
  readonly household: WrittenHousehold;
  readonly posts: Posts;
  readonly livelihood: Livelihood;
}

/** The first standards are valid from the beginning of 2025: a case that ends on this day was decided after that. */
const FIRST_DAY: Day = "2025-01-13";

const each = (
  { household, livelihood }: Telling,
  facts: (of: Livelihood["members"][number]) => Facts,
): { personId: number; facts: Facts }[] =>
  livelihood.members.map((member, index) => ({ personId: household.personIds[index] ?? 0, facts: facts(member) }));

/** Of the household itself: where it belongs, who owes it support, what it owns. */
const declaredHousehold = ({ household: { category }, livelihood: { obligors, owned } }: Telling): Facts => ({
  category,
  residence: category,
  obligors,
  assets: owned.declared,
});

const openingOf = (telling: Telling, on: Day): Opening => {
  const { household, posts, random } = telling;
  const declared = each(telling, declaredFacts);
  const members = household.members.flatMap(
    ({ fullName, relation, birthDate }, index): CaseDraft["members"][number][] => {
      const member = declared[index];
      return member
        ? [{ ...member, name: fullName, relation: relations[relation], facts: { ...member.facts, birthDate } }]
        : [];
    },
  );
  const by = random.chance(0.25) ? posts.helper(household.village.unitId) : posts.clerk;
  return { on, by, household: declaredHousehold(telling), members };
};

const decision = ({ random, stage }: Telling): StoryEntry => {
  const refused = (opinion: string): StoryEntry => ({ kind: "decided", body: { outcome: "refused", opinion } });
  if (stage.property === "over") return refused(words.refusedForProperty);
  if (stage.means?.some((means) => means === "above" || means === "equal")) return refused(words.refusedForIncome);
  return { kind: "decided", body: { outcome: "granted", opinion: random.pick(words.granted) } };
};

const boardOf = ({ household: { village } }: Telling): string =>
  `${village.name}${village.urban ? "居民" : "村务"}公开栏`;

type Tell = (telling: Telling, on: Day) => readonly [Official, ...StoryEntry[]];

const told: Readonly<Record<Milestone, Tell>> = {
  opened: ({ posts, random, stage }) => {
    const asked = stage.reached === "correction" || random.chance(0.12);
    const list = random.pick(words.corrections);
    return asked ? [posts.clerk, { kind: "correctionRequested", body: { list } }] : [posts.clerk];
  },
  accepted: ({ posts, stage }) => [
    posts.clerk,
    { kind: "accepted", body: { nearRelative: stage.nearRelative ?? false, note: null } },
  ],
  investigating: ({ posts }) => [posts.clerk, { kind: "stepStarted", body: { verb: "investigate" } }],
  investigated: (telling) => {
    const { posts, random } = telling;
    const note = random.pick(words.visits);
    const found = {
      origin: "investigated" as const,
      household: { assets: telling.livelihood.owned.found },
      members: each(telling, foundFacts),
      investigators: `${posts.clerk.name}、${posts.companion.name}`,
      note,
    };
    return [
      posts.clerk,
      { kind: "factsFound", body: found },
      { kind: "stepDone", body: { verb: "investigate", note } },
    ];
  },
  verified: (telling) => {
    const unknown = telling.livelihood.members.some(({ incomes }) => incomes === null);
    const note = unknown ? words.recordsIncomplete : telling.random.pick(words.records);
    const members = each(telling, recordedFacts);
    return [
      telling.posts.verifier,
      { kind: "factsFound", body: { origin: "verified", household: {}, members, investigators: null, note } },
      { kind: "stepDone", body: { verb: "verify", note } },
    ];
  },
  posted: (telling, on) => [
    telling.posts.clerk,
    { kind: "noticePosted", body: { on, ...noticePeriod(on, 7), place: boardOf(telling) } },
  ],
  noticed: ({ posts }) => [posts.clerk, { kind: "stepDone", body: { verb: "publicNotice", note: "公示期间无异议。" } }],
  decided: (telling) => [telling.posts.decider, decision(telling)],
  published: (telling) => [
    telling.posts.publisher,
    { kind: "published", body: { place: boardOf(telling), note: null } },
  ],
};

const leaving = ({ random, stage }: Telling): StoryEntry[] => {
  if (stage.reached === "objected")
    return [{ kind: "objectionRaised", body: { from: "匿名", content: random.pick(words.objections) } }];
  if (stage.reached === "withdrawn") return [{ kind: "withdrawn", body: { reason: random.pick(words.withdrawals) } }];
  if (stage.reached === "terminated")
    return [{ kind: "terminated", body: { reason: random.pick(words.terminations) } }];
  return [];
};

/** A refusal reaches the applicant on the next working day. */
const handedOver = (
  { posts, household }: Telling,
  { regular, calendar }: { regular: readonly Told[]; calendar: Calendar },
): Told[] => {
  const last = regular.at(-1);
  if (last?.entry.kind !== "decided" || last.entry.body.outcome !== "refused") return [];
  const on = addWorkdays(calendar, { after: last.on, count: 1 }).day;
  const receiver = household.members[0]?.fullName ?? "申请人";
  return [{ on, by: posts.clerk, entry: { kind: "delivered", body: { decision: 1, on, receiver, how: "直接送达" } } }];
};

/** The story of a household for a stage. */
export const tell = (
  random: Random,
  given: { stage: Stage; household: WrittenHousehold; posts: Posts; today: Day; calendar: Calendar },
): Story => {
  const { stage, household, posts, today, calendar } = given;
  const situation = {
    means: random.pick(stage.means ?? (["far below", "below", "below", "below", "above"] as const)),
    property: stage.property ?? "within",
    hardship: stage.hardship ?? "by chance",
  };
  const telling: Telling = {
    random,
    stage,
    household,
    posts,
    livelihood: livelihoodOf(random.fork("livelihood"), household, { situation, today }),
  };
  const back = workdaysBack(calendar, today, random.between(...stage.waited));
  const on = back < FIRST_DAY ? FIRST_DAY : back;
  const left = leaving(telling).map((entry): Told => ({ on, by: posts.clerk, entry }));
  const last = left.length === 0 ? on : workdaysBack(calendar, on, random.between(1, 3));
  const days = milestoneDays(random.fork("days"), { last: lastMilestone(stage.reached), on: last, calendar });
  const regular = [...days].reverse().flatMap(([milestone, day]) => {
    const [by, ...entries] = told[milestone](telling, day);
    return entries.map((entry): Told => ({ on: day, by, entry }));
  });
  const opening = openingOf(telling, days.get("opened") ?? last);
  return { stage, household, opening, told: [...regular, ...left, ...handedOver(telling, { regular, calendar })] };
};
