/** One line of a list: a control for each column that is filled here, the others as they stand. */
import { Button } from "antd";
import type { KeyboardEvent } from "react";
import type { FactLine, FieldWire, InputIssue } from "#wire";
import { FactCell } from "../fact-cell.tsx";
import { factValue } from "../fact-value.ts";
import { fieldId, issueAt } from "../issue-path.ts";
import { kinds } from "../kinds/kinds.ts";
import { uiWords } from "../words.ts";

interface Props {
  /** e.g. "members[1].incomes[0]" */
  at: string;
  number: number;
  shown: readonly FieldWire[];
  filled: readonly FieldWire[];
  line: FactLine;
  issues: readonly InputIssue[];
  onChange: (line: FactLine) => void;
  onRemove: () => void;
  /** Of the last line: Enter goes on to a new one. */
  onEnter: (() => void) | undefined;
}

const say = uiWords.list;

const LineField = ({
  path,
  field,
  line,
  issues,
  onChange,
}: Pick<Props, "line" | "issues" | "onChange"> & { path: string; field: FieldWire }) => {
  const { Control, LineControl = Control } = kinds[field.kind];
  const id = fieldId(path);
  const wrong = issueAt(issues, path);
  const noteId = wrong === undefined ? undefined : `${id}-note`;
  return (
    <>
      <label className="xm-line-label" htmlFor={id}>
        {field.label}
      </label>
      <LineControl
        id={id}
        field={field}
        value={factValue(line[field.key])}
        onChange={(value) => onChange({ ...line, [field.key]: value })}
        describedBy={noteId}
        invalid={wrong !== undefined}
      />
      {wrong === undefined ? null : (
        <div className="xm-field-error" id={noteId}>
          {wrong}
        </div>
      )}
    </>
  );
};

/** A choice that is open takes the key for itself. */
const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" &&
  !event.nativeEvent.isComposing &&
  event.target instanceof HTMLInputElement &&
  event.target.getAttribute("role") !== "combobox";

export const LineRow = ({ at, number, shown, filled, line, issues, onChange, onRemove, onEnter }: Props) => (
  <tr
    onKeyDown={(event) => {
      if (onEnter === undefined || !isPlainEnter(event)) return;
      event.preventDefault();
      onEnter();
    }}
  >
    <td className="xm-number xm-quiet">{number}</td>
    {shown.map((field) => (
      <td key={field.key}>
        <span className="xm-line-label">{field.label}</span>
        <FactCell field={field} value={line[field.key]} />
      </td>
    ))}
    {filled.map((field) => (
      <td key={field.key}>
        <LineField path={`${at}.${field.key}`} field={field} line={line} issues={issues} onChange={onChange} />
      </td>
    ))}
    <td>
      <Button size="small" type="text" danger aria-label={say.removeLine(number)} onClick={onRemove}>
        {say.remove}
      </Button>
    </td>
  </tr>
);
