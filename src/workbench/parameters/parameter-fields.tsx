/** The fields of a new standard. */
import { Input } from "antd";
import type { FactValue, InputIssue, ParameterWire } from "#wire";
import { choice, date, Field, fieldId, issueAt, kinds } from "#ui";
import { words } from "../words.ts";
import type { ParameterDraft } from "./parameter-draft.ts";

interface Props {
  standards: readonly ParameterWire[];
  draft: ParameterDraft;
  issues: readonly InputIssue[];
  onChange: (draft: ParameterDraft) => void;
}
const say = words.parameters;

export const ParameterFields = ({ standards, draft, issues, onChange }: Props) => {
  const standard = standards.find((one) => one.code === draft.code);
  const bind = (key: keyof ParameterDraft) => ({
    id: fieldId(key),
    value: draft[key],
    onChange: (value: FactValue) => onChange({ ...draft, [key]: value === null ? null : String(value) }),
  });
  const frame = (key: keyof ParameterDraft) => ({
    id: fieldId(key),
    label: say[key],
    required: true,
    error: issueAt(issues, key),
  });
  const standardOptions = standards.map((one) => ({ value: one.code, label: one.label }));
  const categoryOptions = standard?.categories ?? [];
  const { Control: Amount } = kinds[standard?.kind ?? "money"];
  const amount = { label: say.amount, ...(standard?.options ? { options: standard.options } : {}) };
  return (
    <>
      <Field {...frame("code")}>
        {(tied) => <choice.Control {...bind("code")} {...tied} field={{ label: say.code, options: standardOptions }} />}
      </Field>
      {categoryOptions.length === 0 ? null : (
        <Field {...frame("category")}>
          {(tied) => (
            <choice.Control {...bind("category")} {...tied} field={{ label: say.category, options: categoryOptions }} />
          )}
        </Field>
      )}
      <Field {...frame("amount")}>{(tied) => <Amount {...bind("amount")} {...tied} field={amount} />}</Field>
      <Field {...frame("validFrom")}>
        {(tied) => <date.Control {...bind("validFrom")} {...tied} field={{ label: say.validFrom }} />}
      </Field>
      <Field {...frame("documentNo")} help={say.documentHelp}>
        {(tied) => (
          <Input
            id={fieldId("documentNo")}
            value={draft.documentNo ?? ""}
            onChange={(event) => bind("documentNo").onChange(event.target.value)}
            aria-describedby={tied.describedBy}
            status={tied.invalid ? "error" : ""}
          />
        )}
      </Field>
    </>
  );
};
