/** A list as it stands, to be read. */
import type { Fact, ListWire } from "#wire";
import { FactCell } from "../fact-cell.tsx";
import { Unknown } from "../kinds/unknown.tsx";
import { uiWords } from "../words.ts";
import { linesOf } from "./list-lines.ts";

export const ListTable = ({ list, value }: { list: ListWire; value: Fact | undefined }) => {
  const lines = linesOf(value);
  if (lines === null) return <Unknown />;
  if (lines.length === 0) return <span>{uiWords.list.none}</span>;
  return (
    <table className="xm-table xm-lines-read">
      <thead>
        <tr>
          {list.columns.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, place) => (
          <tr key={typeof line["line"] === "number" ? line["line"] : `new ${place}`}>
            {list.columns.map((field) => (
              <td key={field.key}>
                <span className="xm-line-label">{field.label}</span>
                <FactCell field={field} value={line[field.key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
