/** A list of lines: add, fill in, take away with a way back; "nothing there" is an answer of its own. */
import { Button } from "antd";
import { useEffect, useId, useRef, useState, type RefObject } from "react";
import type { Fact, FactLine, InputIssue, ListWire } from "#wire";
import { fieldId, issueAt } from "../issue-path.ts";
import { uiWords } from "../words.ts";
import { LineRow } from "./line-row.tsx";
import { linesOf, newLine, withLine, withLineAt, withoutLine } from "./list-lines.ts";

/** A list, and which of its columns are filled here; the others are shown. */
export interface ListToFill extends ListWire {
  fills?: readonly string[];
}

interface Props {
  /** Where the list stands in the whole, e.g. "members[1].incomes". */
  at: string;
  list: ListToFill;
  value: Fact | undefined;
  issues?: readonly InputIssue[];
  onChange: (lines: FactLine[] | null) => void;
}

const say = uiWords.list;

/** After a line was added the cursor stands in it. */
const useFocusOn = (table: RefObject<HTMLTableSectionElement | null>, added: number): void => {
  useEffect(() => {
    if (added > 0) table.current?.querySelector<HTMLElement>("tr:last-of-type input")?.focus();
  }, [table, added]);
};

export const ListEditor = ({ at, list, value, issues = [], onChange }: Props) => {
  const lines = linesOf(value);
  const [gone, setGone] = useState<{ place: number; line: FactLine } | null>(null);
  const [added, setAdded] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const headingId = useId();
  useFocusOn(body, added);
  const columns = list.columns.filter(({ key, foundBy }) => (list.fills ? list.fills.includes(key) : foundBy === null));
  const others = list.columns.filter(({ key }) => list.fills !== undefined && !list.fills.includes(key));
  const add = (): void => {
    setGone(null);
    setAdded(added + 1);
    onChange([...(lines ?? []), newLine(columns)]);
  };
  const remove = (place: number): void => {
    const line = lines?.[place];
    if (lines === null || line === undefined) return;
    setGone({ place, line });
    onChange(withoutLine(lines, place));
  };
  const undo = (): void => {
    if (gone === null) return;
    onChange(withLineAt(lines ?? [], gone.place, gone.line));
    setGone(null);
  };
  const wrong = issueAt(issues, at);
  return (
    <section className="xm-list" aria-labelledby={headingId} id={fieldId(at)}>
      <header>
        <h4 id={headingId}>
          {list.label}
          {lines === null || lines.length === 0 ? null : <span className="xm-quiet"> {say.lines(lines.length)}</span>}
        </h4>
        {list.help === undefined ? null : <span className="xm-field-help">{list.help}</span>}
      </header>
      {wrong === undefined ? null : <div className="xm-field-error">{wrong}</div>}
      {lines === null || lines.length === 0 ? (
        <p className="xm-quiet xm-list-empty">{lines === null ? say.unsaid : say.none}</p>
      ) : (
        <table className="xm-lines">
          <thead>
            <tr>
              <th scope="col">{say.no}</th>
              {[...others, ...columns].map(({ key, label }) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
              <th scope="col">
                <span className="xm-hidden">{say.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {lines.map((line, place) => (
              // The order changes only by taking away, and every control is filled from the line.
              <LineRow
                key={place}
                at={`${at}[${place}]`}
                number={place + 1}
                shown={others}
                filled={columns}
                line={line}
                issues={issues}
                onChange={(next) => onChange(withLine(lines, place, next))}
                onRemove={() => remove(place)}
                onEnter={place === lines.length - 1 ? add : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="xm-row">
        <Button size="small" onClick={add}>
          {say.add}
        </Button>
        {lines === null ? (
          <Button size="small" type="text" onClick={() => onChange([])}>
            {say.sayNone}
          </Button>
        ) : null}
        {lines !== null && lines.length === 0 ? (
          <Button size="small" type="text" onClick={() => onChange(null)}>
            {say.unsay}
          </Button>
        ) : null}
        {gone === null ? null : (
          <output>
            {say.removed(gone.place + 1)}{" "}
            <Button size="small" type="link" onClick={undo}>
              {say.undo}
            </Button>
          </output>
        )}
      </div>
    </section>
  );
};
