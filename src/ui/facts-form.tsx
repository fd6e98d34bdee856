/** The form of a service's fields, derived from their declarations. */
import type { Fact, FactValue, FieldWire, InputIssue } from "#wire";
import { factValue } from "./fact-value.ts";
import { Field } from "./field.tsx";
import { fieldId, issueAt } from "./issue-path.ts";
import { kinds } from "./kinds/kinds.ts";

interface Props {
  /** Where these fields stand in the whole, e.g. "members[1]". */
  at: string;
  fields: readonly FieldWire[];
  facts: Readonly<Record<string, Fact>>;
  issues?: readonly InputIssue[];
  onChange: (key: string, value: FactValue) => void;
}

export const FactsForm = ({ at, fields, facts, issues = [], onChange }: Props) => (
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
);
