/** The questions of the service: for the household, and one card a member. */
import type { Fact, HouseholdView, ServiceWire } from "#wire";
import { FactsForm, Section } from "#ui";
import { words } from "../words.ts";
import { alreadyKnown, asked, askedLists, type IntakeDraft } from "./intake-draft.ts";
import { useIssues } from "./intake-issues.ts";

interface Props {
  service: ServiceWire;
  home: HouseholdView;
  draft: IntakeDraft;
  onChange: (draft: IntakeDraft) => void;
}

const Nothing = () => <p className="xm-quiet wb-flat">{words.intake.nothingAsked}</p>;

export const IntakeFacts = ({ service, home, draft, onChange }: Props) => {
  const issues = useIssues();
  const known = alreadyKnown(service, home);
  const ofHousehold = asked(service.household).map((field) =>
    field.key in known ? { ...field, help: words.intake.registered } : field,
  );
  const ofMember = asked(service.member);
  const listsOfHousehold = askedLists(service.householdLists);
  const listsOfMember = askedLists(service.memberLists);
  const nothingOfMember = ofMember.length + listsOfMember.length === 0;
  const putMember = (personId: number, key: string, value: Fact): void =>
    onChange({ ...draft, members: { ...draft.members, [personId]: { ...draft.members[personId], [key]: value } } });
  return (
    <>
      <Section title={words.intake.factsStep}>
        {ofHousehold.length + listsOfHousehold.length === 0 ? <Nothing /> : null}
        <FactsForm
          at="household"
          fields={ofHousehold}
          lists={listsOfHousehold}
          facts={{ ...known, ...draft.household }}
          issues={issues}
          onChange={(key, value) => onChange({ ...draft, household: { ...draft.household, [key]: value } })}
        />
      </Section>
      <Section title={words.intake.membersStep}>
        {nothingOfMember ? <Nothing /> : null}
        <div className="xm-stack">
          {(nothingOfMember ? [] : home.members).map((member, position) => (
            <div className="wb-member" key={member.personId}>
              <h3>
                {member.name} <span className="xm-quiet">{member.relation}</span>
              </h3>
              <FactsForm
                at={`members[${position}]`}
                fields={ofMember}
                lists={listsOfMember}
                facts={draft.members[member.personId] ?? {}}
                issues={issues}
                onChange={(key, value) => putMember(member.personId, key, value)}
              />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
};
