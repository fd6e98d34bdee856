/** One field of an act's form. Text, choice and day are single controls; "facts" is the derived form of the step. */
import { Input } from "antd";
import type { ComponentType } from "react";
import type { ActionField, CaseView, InputIssue } from "#wire";
import { choice, date, Field, fieldId, issueAt } from "#ui";
import { ActionFacts } from "./action-facts.tsx";
import type { ActionValues } from "./action-values.ts";

export interface ActionInputProps {
  field: ActionField;
  view: CaseView;
  values: ActionValues;
  issues: readonly InputIssue[];
  onChange: (next: ActionValues) => void;
}
interface SingleProps {
  id: string;
  field: ActionField;
  value: string | null;
  onChange: (value: string | null) => void;
  describedBy: string | undefined;
  invalid: boolean;
}

const TextControl = ({ id, value, onChange, describedBy, invalid }: SingleProps) => (
  <Input.TextArea
    id={id}
    autoSize={{ minRows: 2, maxRows: 8 }}
    value={value ?? ""}
    onChange={(event) => onChange(event.target.value)}
    aria-describedby={describedBy}
    status={invalid ? "error" : ""}
  />
);
const ChoiceControl = ({ onChange, ...props }: SingleProps) => (
  <choice.Control {...props} onChange={(value) => onChange(value === null ? null : String(value))} />
);
const DateControl = ({ onChange, ...props }: SingleProps) => (
  <date.Control {...props} onChange={(value) => onChange(value === null ? null : String(value))} />
);

const single =
  (Control: ComponentType<SingleProps>) =>
  ({ field, values, issues, onChange }: ActionInputProps) => {
    const value = values[field.key];
    return (
      <Field
        id={fieldId(field.key)}
        label={field.label}
        required={field.required}
        help={field.help}
        error={issueAt(issues, field.key)}
      >
        {(tied) => (
          <Control
            id={fieldId(field.key)}
            field={field}
            value={typeof value === "string" ? value : null}
            onChange={(next) => onChange({ ...values, [field.key]: next })}
            {...tied}
          />
        )}
      </Field>
    );
  };

const inputs: Record<ActionField["kind"], ComponentType<ActionInputProps>> = {
  text: single(TextControl),
  choice: single(ChoiceControl),
  date: single(DateControl),
  facts: ActionFacts,
};

export const ActionInput = (props: ActionInputProps) => {
  const Input = inputs[props.field.kind];
  return <Input {...props} />;
};
