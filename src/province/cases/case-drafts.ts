/** Turns stories into whole cases: every entry gets its minute, its author and its office. */
import type { Author, CaseDraft, HappenedDraft } from "#kernel/cases";
import type { Clock } from "#kernel/clock";
import type { Service } from "#policy";
import type { Day } from "#wire";
import type { Official } from "../offices/open-offices.ts";
import type { Story } from "./story.ts";
import { atMinute } from "./timeline.ts";

const MINUTE = 60_000;

/** Entries of one day follow each other by minutes; nothing is entered after now, however early in the day that is. */
const moments = (days: readonly Day[], { clock, start }: { clock: Clock; start: number }): Date[] =>
  days.map((day, index) => {
    const latest = clock.now();
    latest.setTime(latest.getTime() - (days.length - index) * MINUTE);
    const planned = atMinute(day, start + index * 11);
    return planned <= latest ? planned : latest;
  });

const authorOf = (by: Official, at: Date): Author => ({
  at,
  accountId: by.accountId,
  officeId: by.officeId,
  by: by.name,
  office: by.officeName,
});

/** The division whose office takes each step. */
const placesOf = (service: Service, { household: { village } }: Story): Record<string, number> => {
  const units: Readonly<Record<string, number>> = {
    township: village.townshipId,
    county: village.county.unitId,
    verificationCentre: village.county.unitId,
  };
  return Object.fromEntries(
    service.steps.map(({ office }) => {
      const unit = units[office.kind];
      if (unit === undefined) throw new Error(`The demonstration has no office for ${office.label}`);
      return [office.kind, unit];
    }),
  );
};

export const caseDraft = (service: Service, story: Story, clock: Clock): CaseDraft => {
  const { household, opening, told } = story;
  const days = [opening.on, ...told.map(({ on }) => on)];
  const [first = clock.now(), ...rest] = moments(days, { clock, start: household.householdId % 180 });
  const happened = told.flatMap(({ by, entry }, index): HappenedDraft[] => {
    const at = rest[index];
    return at ? [{ ...authorOf(by, at), ...entry }] : [];
  });
  return {
    service,
    householdId: household.householdId,
    applicantId: household.personIds[0] ?? 0,
    divNo: household.village.divNo,
    countyId: household.village.county.unitId,
    countyCode: household.village.county.code,
    places: placesOf(service, story),
    household: opening.household,
    members: opening.members,
    opened: authorOf(opening.by, first),
    happened,
  };
};

/** In the order in which people applied, so that case numbers count up with the days. */
export const caseDrafts = (service: Service, stories: readonly Story[], clock: Clock): CaseDraft[] =>
  stories
    .map((story) => caseDraft(service, story, clock))
    .sort((a, b) => a.opened.at.getTime() - b.opened.at.getTime() || a.householdId - b.householdId);
