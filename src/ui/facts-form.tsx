/** The form of a service's fields and lists, derived from their declarations. */
import type { Fact, FieldWire, InputIssue } from "#wire";
import { factValue } from "./fact-value.ts";
import { Field } from "./field.tsx";
import { fieldId, issueAt } from "./issue-path.ts";
import { kinds } from "./kinds/kinds.ts";
import { ListEditor, type ListToFill } from "./lists/list-editor.tsx";

interface Props {
  /** Where these fields stand in the whole, e.g. "members[1]". */
  at: string;
  fields: readonly FieldWire[];
  lists?: readonly ListToFill[];
  facts: Readonly<Record<string, Fact>>;
  issues?: readonly InputIssue[];
  onChange: (key: string, value: Fact) => void;
}

export const FactsForm = ({ at, fields, lists = [], facts, issues = [], onChange }: Props) => (
  <div>
    {fields.length === 0 ? null : (
      <div className="xm-fields">
        {fields.map((field) => {
          const path = `${at}.${field.key}`;
          const { Control, isGroup } = kinds[field.kind];
          return (
            <Field
              key={field.key}
              id={fieldId(path)}
              label={field.label}
              help={field.help}
              error={issueAt(issues, path)}
              group={isGroup}
            >
              {(tied) => (
                <Control
                  id={fieldId(path)}
                  field={field}
                  value={factValue(facts[field.key])}
                  onChange={(value) => onChange(field.key, value)}
                  {...tied}
                />
              )}
            </Field>
          );
        })}
      </div>
    )}
    {lists.map((list) => (
      <ListEditor
        key={list.key}
        at={`${at}.${list.key}`}
        list={list}
        value={facts[list.key]}
        issues={issues}
        onChange={(lines) => onChange(list.key, lines)}
      />
    ))}
  </div>
);
