/** The local standards the proposal used, each with its document. */
import type { ParameterUsed } from "#wire";
import { ScrollBox, Section } from "#ui";
import { ToConfirm } from "../pieces/to-confirm.tsx";
import { words } from "../words.ts";

const { parameterColumns: columns } = words.case;

export const ParametersUsed = ({ parameters }: { parameters: readonly ParameterUsed[] }) =>
  parameters.length === 0 ? null : (
    <Section title={words.case.parameters}>
      <ScrollBox label={words.case.parameters}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{columns.label}</th>
              <th scope="col">{columns.shown}</th>
              <th scope="col">{columns.office}</th>
              <th scope="col">{columns.document}</th>
              <th scope="col">{columns.from}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((used) => (
              <tr key={`${used.code} ${used.category ?? ""}`}>
                <td>
                  {used.label} {used.category === null ? null : <span className="xm-quiet">{used.category}</span>}
                </td>
                <td className="xm-number">{used.shown}</td>
                <td>{used.office}</td>
                <td>
                  {used.documentNo} {used.confirmed ? null : <ToConfirm />}
                </td>
                <td className="xm-number">{used.validFrom}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
