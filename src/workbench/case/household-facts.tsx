/** The facts of the applicant, and of each member of a household side by side; what nobody knows yet says so. */
import type { CaseView, FieldWire, ListWire } from "#wire";
import { FactCell, ListTable, ScrollBox, Section } from "#ui";
import { words } from "../words.ts";

type Asked = Pick<FieldWire | ListWire, "label" | "foundByLabel" | "verifiedBy">;

const origin = (field: Asked): string =>
  [
    field.foundByLabel === null ? "" : words.case.foundBy(field.foundByLabel),
    field.verifiedBy.length === 0 ? "" : words.case.verifiedBy(field.verifiedBy.join("、")),
  ]
    .filter(Boolean)
    .join("，");

const FieldName = ({ field }: { field: Asked }) => (
  <>
    {field.label}
    {origin(field) === "" ? null : <div className="xm-field-help">{origin(field)}</div>}
  </>
);

const MembersTable = ({ view }: { view: CaseView }) => (
  <ScrollBox label={words.case.member}>
    <table className="xm-table">
      <thead>
        <tr>
          <th scope="col">{words.case.member}</th>
          {view.household.members.map((member) => (
            <th scope="col" key={member.personId}>
              {member.name}
              <div className="xm-quiet">{member.relation}</div>
              <div className="xm-quiet xm-number">{member.birthDate}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.service.member.map((field) => (
          <tr key={field.key}>
            <th scope="row">
              <FieldName field={field} />
            </th>
            {view.household.members.map((member) => (
              <td key={member.personId}>
                <FactCell field={field} value={member.facts[field.key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);

/** Lists are too wide to stand side by side: one table a member and list, only where something is said. */
const MembersLists = ({ view: { service, household } }: { view: CaseView }) =>
  service.memberLists.map((list) => (
    <div key={list.key}>
      <h3>
        <FieldName field={list} />
      </h3>
      <dl className="xm-facts">
        {household.members.map((member) => (
          <div className="wb-pair" key={member.personId}>
            <dt>
              {member.name} <span className="xm-quiet">{member.relation}</span>
            </dt>
            <dd>
              <ListTable list={list} value={member.facts[list.key]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));

export const HouseholdFacts = ({ view }: { view: CaseView }) => (
  <Section title={words.case.facts}>
    <div className="xm-stack">
      <dl className="xm-facts">
        {view.household.address === null ? null : (
          <>
            <dt>{words.case.address}</dt>
            <dd>{view.household.address}</dd>
          </>
        )}
        {view.service.household.map((field) => (
          <div className="wb-pair" key={field.key}>
            <dt>
              <FieldName field={field} />
            </dt>
            <dd>
              <FactCell field={field} value={view.household.facts[field.key]} />
            </dd>
          </div>
        ))}
        {view.service.householdLists.map((list) => (
          <div className="wb-pair" key={list.key}>
            <dt>
              <FieldName field={list} />
            </dt>
            <dd>
              <ListTable list={list} value={view.household.facts[list.key]} />
            </dd>
          </div>
        ))}
      </dl>
      {view.service.applicant === "household" ? <MembersTable view={view} /> : null}
      <MembersLists view={view} />
    </div>
  </Section>
);
