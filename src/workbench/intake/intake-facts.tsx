/** The questions of the service: for the household, and one card a member. */
import type { FactValue, HouseholdView, ServiceWire } from "#wire";
import { FactsForm, Section } from "#ui";
import { words } from "../words.ts";
import { alreadyKnown, asked, type IntakeDraft } from "./intake-draft.ts";
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
  const putMember = (personId: number, key: string, value: FactValue): void =>
    onChange({ ...draft, members: { ...draft.members, [personId]: { ...draft.members[personId], [key]: value } } });
  return (
    <>
      <Section title={words.intake.factsStep}>
        {ofHousehold.length === 0 ? <Nothing /> : null}
        <FactsForm
          at="household"
          fields={ofHousehold}
          facts={{ ...known, ...draft.household }}
          issues={issues}
          onChange={(key, value) => onChange({ ...draft, household: { ...draft.household, [key]: value } })}
        />
      </Section>
      <Section title={words.intake.membersStep}>
        {ofMember.length === 0 ? <Nothing /> : null}
        <div className="xm-stack">
          {(ofMember.length === 0 ? [] : home.members).map((member, position) => (
            <div className="wb-member" key={member.personId}>
              <h3>
                {member.name} <span className="xm-quiet">{member.relation}</span>
              </h3>
              <FactsForm
                at={`members[${position}]`}
                fields={ofMember}
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
