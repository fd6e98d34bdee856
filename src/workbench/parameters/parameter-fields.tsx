/** The fields of a new standard. */
import { Input } from "antd";
import type { FactValue, InputIssue } from "#wire";
import { choice, date, Field, fieldId, issueAt, money } from "#ui";
import { words } from "../words.ts";
import type { ParameterDraft } from "./parameter-draft.ts";
import type { Settable } from "./settable.ts";

interface Props {
  standards: readonly Settable[];
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
  const categoryOptions = standard?.categories.map((value) => ({
    value,
    label: standard.categoryLabels.get(value) ?? value,
  }));
  return (
    <>
      <Field {...frame("code")}>
        {(tied) => <choice.Control {...bind("code")} {...tied} field={{ label: say.code, options: standardOptions }} />}
      </Field>
      {categoryOptions === undefined || categoryOptions.length === 0 ? null : (
        <Field {...frame("category")}>
          {(tied) => (
            <choice.Control {...bind("category")} {...tied} field={{ label: say.category, options: categoryOptions }} />
          )}
        </Field>
      )}
      <Field {...frame("amount")}>
        {(tied) => <money.Control {...bind("amount")} {...tied} field={{ label: say.amount }} />}
      </Field>
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
