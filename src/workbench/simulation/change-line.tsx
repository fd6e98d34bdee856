/** One standard that is to be changed: which, and by how much. */
import { DeleteOutlined } from "@ant-design/icons";
import { Button, InputNumber, Segmented } from "antd";
import { choice, Field, issueAt, kinds } from "#ui";
import type { FactValue, InputIssue, ParameterWire } from "#wire";
import { wayOf, type ChangeDraft } from "./draft.ts";
import { words } from "./words.ts";

interface Props {
  readonly index: number;
  readonly draft: ChangeDraft;
  readonly standards: readonly ParameterWire[];
  readonly issues: readonly InputIssue[];
  readonly onChange: (draft: ChangeDraft) => void;
  /** Absent where the line is the only one. */
  readonly onRemove: (() => void) | undefined;
}

const textOf = (value: FactValue): string | null => (value === null ? null : String(value));

export const ChangeLine = ({ index, draft, standards, issues, onChange, onRemove }: Props) => {
  const standard = standards.find(({ code }) => code === draft.code);
  const way = wayOf(draft, standard);
  const id = (field: string): string => `change-${draft.key}-${field}`;
  const error = (field: string): string | undefined => issueAt(issues, `changes[${index}].${field}`);
  const { Control: Amount } = kinds[standard?.kind ?? "money"];
  return (
    <fieldset className="wb-change">
      <legend className="xm-quiet">{words.nth(index + 1)}</legend>
      <Field id={id("code")} label={words.standard} error={error("code")} required>
        {(tied) => (
          <choice.Control
            id={id("code")}
            field={{
              label: words.standard,
              options: standards.map(({ code, label }) => ({ value: code, label })),
            }}
            value={draft.code}
            onChange={(code) => onChange({ ...draft, code: textOf(code), category: null, value: null })}
            {...tied}
          />
        )}
      </Field>
      {standard === undefined || standard.categories.length === 0 ? null : (
        <Field id={id("category")} label={words.category} error={error("category")} required>
          {(tied) => (
            <choice.Control
              id={id("category")}
              field={{ label: words.category, options: standard.categories }}
              value={draft.category}
              onChange={(category) => onChange({ ...draft, category: textOf(category) })}
              {...tied}
            />
          )}
        </Field>
      )}
      {standard?.kind === "money" ? (
        <Field id={id("way")} label={words.way}>
          {() => (
            <Segmented<ChangeDraft["way"]>
              id={id("way")}
              value={way}
              options={(["percent", "amount"] as const).map((value) => ({ value, label: words.ways[value] }))}
              onChange={(next) => onChange({ ...draft, way: next, value: null })}
            />
          )}
        </Field>
      ) : null}
      {way === "percent" ? (
        <Field id={id("percent")} label={words.percent} error={error("percent")} help={words.percentHelp} required>
          {(tied) => (
            <InputNumber<string>
              id={id("percent")}
              stringMode
              suffix="%"
              value={draft.value}
              onChange={(value) => onChange({ ...draft, value })}
              aria-describedby={tied.describedBy}
              status={tied.invalid ? "error" : ""}
            />
          )}
        </Field>
      ) : (
        <Field id={id("amount")} label={words.amount} error={error("amount")} required>
          {(tied) => (
            <Amount
              id={id("amount")}
              field={{ label: words.amount, ...(standard?.options ? { options: standard.options } : {}) }}
              value={draft.value}
              onChange={(value) => onChange({ ...draft, value: textOf(value) })}
              {...tied}
            />
          )}
        </Field>
      )}
      {onRemove === undefined ? null : (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden="true" />}
          aria-label={words.remove(index + 1)}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
};
