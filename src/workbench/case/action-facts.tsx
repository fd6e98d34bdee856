/** The facts that a step finds: the household's and each member's, with the derived fields. */
import type { FieldWire, ListWire } from "#wire";
import { FactsForm, type ListToFill } from "#ui";
import { words } from "../words.ts";
import type { ActionInputProps } from "./action-input.tsx";
import { withFact, type FactsInput } from "./action-values.ts";

const named = (fields: readonly FieldWire[], keys: readonly string[]): FieldWire[] =>
  fields.filter((field) => keys.includes(field.key));

/** The lists of the step, each with the columns that it fills. */
const filled = (lists: readonly ListWire[], columns: Readonly<Record<string, string[]>>): ListToFill[] =>
  lists.flatMap((list) => {
    const fills = columns[list.key];
    return fills === undefined ? [] : [{ ...list, fills }];
  });

export const ActionFacts = ({ field, view, values, issues, onChange }: ActionInputProps) => {
  const held = values[field.key];
  const input: FactsInput = typeof held === "object" && held !== null ? held : { household: {}, members: [] };
  const home = named(view.service.household, field.facts?.household ?? []);
  const each = named(view.service.member, field.facts?.member ?? []);
  const homeLists = filled(view.service.householdLists, field.facts?.householdLists ?? {});
  const eachLists = filled(view.service.memberLists, field.facts?.memberLists ?? {});
  const put = (next: FactsInput): void => onChange({ ...values, [field.key]: next });
  return (
    <>
      {home.length + homeLists.length === 0 ? null : (
        <div className="wb-member">
          <h3>{words.case.household}</h3>
          <FactsForm
            at="household"
            fields={home}
            lists={homeLists}
            facts={input.household}
            issues={issues}
            onChange={(key, value) => put(withFact(input, { personId: null, key, value }))}
          />
        </div>
      )}
      {each.length + eachLists.length === 0
        ? null
        : view.household.members.map((member, position) => (
            <div className="wb-member" key={member.personId}>
              <h3>
                {member.name} <span className="xm-quiet">{member.relation}</span>
              </h3>
              <FactsForm
                at={`members[${position}]`}
                fields={each}
                lists={eachLists}
                facts={input.members[position]?.facts ?? {}}
                issues={issues}
                onChange={(key, value) => put(withFact(input, { personId: member.personId, key, value }))}
              />
            </div>
          ))}
    </>
  );
};
