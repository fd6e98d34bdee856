/** One member of a household being put on file. */
import { Button, Input } from "antd";
import type { InputIssue } from "#wire";
import { choice, Field, fieldId, issueAt } from "#ui";
import { DivisionPicker } from "../pieces/division-picker.tsx";
import { words } from "../words.ts";
import type { MemberDraft } from "./household-draft.ts";

interface Props {
  position: number;
  member: MemberDraft;
  issues: readonly InputIssue[];
  onChange: (member: MemberDraft) => void;
  onRemove: (() => void) | undefined;
}

const say = words.newHousehold;
const relations = Object.entries(say.relations).map(([value, label]) => ({ value, label }));
const texts = [
  { key: "fullName", label: say.fullName, required: true },
  { key: "idNumber", label: say.idNumber, required: true },
  { key: "phone", label: say.phone, required: false },
] as const;

export const MemberFields = ({ position, member, issues, onChange, onRemove }: Props) => {
  const at = (key: string): string => `members[${position}].${key}`;
  return (
    <fieldset className="wb-member">
      <legend>{say.member(position + 1)}</legend>
      <div className="xm-fields">
        {texts.map(({ key, label, required }) => (
          <Field key={key} id={fieldId(at(key))} label={label} required={required} error={issueAt(issues, at(key))}>
            {(tied) => (
              <Input
                id={fieldId(at(key))}
                autoComplete="off"
                value={member[key]}
                onChange={(event) => onChange({ ...member, [key]: event.target.value })}
                aria-describedby={tied.describedBy}
                status={tied.invalid ? "error" : ""}
              />
            )}
          </Field>
        ))}
        <Field id={fieldId(at("relation"))} label={say.relation} required error={issueAt(issues, at("relation"))}>
          {(tied) => (
            <choice.Control
              id={fieldId(at("relation"))}
              field={{ label: say.relation, options: relations }}
              value={member.relation}
              onChange={(value) => onChange({ ...member, relation: value === null ? "other" : String(value) })}
              {...tied}
            />
          )}
        </Field>
        <Field
          id={fieldId(at("hukouUnitId"))}
          label={say.hukou}
          help={say.hukouHelp}
          error={issueAt(issues, at("hukouUnitId"))}
        >
          {(tied) => (
            <DivisionPicker
              id={fieldId(at("hukouUnitId"))}
              label={say.hukou}
              value={member.hukou}
              onChange={(hukou) => onChange({ ...member, hukou })}
              {...tied}
            />
          )}
        </Field>
      </div>
      {onRemove === undefined ? null : (
        <Button type="link" size="small" danger onClick={onRemove}>
          {say.remove(position + 1)}
        </Button>
      )}
    </fieldset>
  );
};
