/** The facts a service looks at, who gives them and who verifies them. */
import type { FieldWire, ListWire, ServiceWire } from "#wire";
import { ScrollBox, Section } from "#ui";
import { words } from "../words.ts";

const { fieldColumns: columns } = words.rules;

const Row = ({ field, of }: { field: FieldWire; of: string }) => (
  <tr>
    <th scope="row">
      {field.label}
      {field.help === undefined ? null : <div className="xm-field-help">{field.help}</div>}
    </th>
    <td>{of}</td>
    <td>{field.foundByLabel ?? words.case.applicant}</td>
    <td>{field.verifiedBy.join("、")}</td>
  </tr>
);

/** The columns of a list under its name. */
const ListRows = ({ list, of }: { list: ListWire; of: string }) =>
  list.columns.map((field) => <Row key={field.key} field={field} of={words.rules.lineOf(of, list.label)} />);

export const FieldsTable = ({ service }: { service: ServiceWire }) => (
  <Section title={words.rules.fields}>
    <ScrollBox label={words.rules.fields}>
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{columns.label}</th>
            <th scope="col">{columns.of}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.verified}</th>
          </tr>
        </thead>
        <tbody>
          {service.household.map((field) => (
            <Row key={`household ${field.key}`} field={field} of={service.applicantLabel} />
          ))}
          {service.householdLists.map((list) => (
            <ListRows key={`household ${list.key}`} list={list} of={service.applicantLabel} />
          ))}
          {service.member.map((field) => (
            <Row key={`member ${field.key}`} field={field} of={words.rules.member} />
          ))}
          {service.memberLists.map((list) => (
            <ListRows key={`member ${list.key}`} list={list} of={words.rules.member} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </Section>
);
