/** The facts of a case as pages show them: as they stand, and what was said of each of them before. */
import { factsToWire, householdLevel, listsOf, memberLevel, type Service } from "#policy";
import type { CaseView, FactVersion } from "#wire";
import type { CaseFile } from "../case-file.ts";
import type { Origin } from "../state/entries.ts";
import type { Saying } from "../state/facts.ts";

/** In words, as entries and pages say it. */
export const originLabels: Readonly<Record<Origin, string>> = {
  declared: "申报",
  investigated: "调查认定",
  verified: "核对结果",
  corrected: "补正申报内容",
  reviewed: "动态核查",
};

/** The fields and lists of the household's own row, and those of a member that are asked. */
const rowsOf = ({ applicant }: Service) => ({
  household: {
    fields: applicant.householdFields.filter((field) => !field.settings.held),
    lists: listsOf(applicant, householdLevel),
  },
  member: {
    fields: applicant.memberFields.filter((field) => !field.settings.held),
    lists: listsOf(applicant, memberLevel),
  },
});

const versionsOf = (service: Service, path: string, sayings: readonly Saying[]): [string, FactVersion[]][] => {
  const key = path.slice(path.lastIndexOf(".") + 1);
  const { household, member } = rowsOf(service);
  const row = path.startsWith("household.") ? household : member;
  const fields = row.fields.filter((field) => field.settings.key === key);
  const lists = row.lists.filter(({ level }) => level.key === key);
  if (fields.length + lists.length === 0) return [];
  const versions = sayings.map(({ value, origin, on, by }): FactVersion => {
    const shown = factsToWire({ fields, lists }, { [key]: value })[key] ?? null;
    return { origin, originLabel: originLabels[origin], on, by, value: shown };
  });
  return [[path, versions]];
};

export const householdOf = ({ service, state, householdId }: CaseFile): Omit<CaseView["household"], "address"> => {
  const { household, member } = rowsOf(service);
  return {
    householdId,
    facts: factsToWire(household, state.facts.household),
    members: state.members.map(({ personId, name, relation }, index) => {
      const facts = state.facts.members[index] ?? {};
      // A person who applies alone stands among the applicant's own facts.
      const birthDate = (householdId === null ? state.facts.household : facts)["birthDate"];
      return {
        personId,
        name,
        relation,
        birthDate: typeof birthDate === "string" ? birthDate : null,
        facts: factsToWire(member, facts),
      };
    }),
    versions: Object.fromEntries([...state.versions].flatMap(([path, sayings]) => versionsOf(service, path, sayings))),
  };
};
