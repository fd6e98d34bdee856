/** The facts of the applicant, and of each member of a household side by side; what nobody knows yet says so. */
import type { CaseView, FieldWire } from "#wire";
import { FactCell, ScrollBox, Section } from "#ui";
import { words } from "../words.ts";

const origin = (field: FieldWire): string =>
  [
    field.foundByLabel === null ? "" : words.case.foundBy(field.foundByLabel),
    field.verifiedBy.length === 0 ? "" : words.case.verifiedBy(field.verifiedBy.join("、")),
  ]
    .filter(Boolean)
    .join("，");

const FieldName = ({ field }: { field: FieldWire }) => (
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
      </dl>
      {view.service.applicant === "household" ? <MembersTable view={view} /> : null}
    </div>
  </Section>
);
