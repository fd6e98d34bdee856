/** A form of a few fields in a dialog: texts, days and choices, all faults beside their fields. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Input, Modal } from "antd";
import { useState } from "react";
import { choice, date, Field, fieldId, issueAt, useSubmitKey } from "#ui";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { words } from "./words.ts";

export interface ShortField {
  key: string;
  label: string;
  kind: "text" | "date" | "choice";
  options?: { value: string; label: string }[];
  help?: string;
  optional?: true;
}
type Values = Readonly<Record<string, string | undefined>>;

interface Props {
  title: string;
  fields: readonly ShortField[];
  send: (values: Values) => Promise<unknown>;
  /** First part of the key of what is shown anew afterwards. */
  refresh: string;
  onClose: () => void;
}

interface ControlProps {
  id: string;
  field: ShortField;
  value: string | null;
  onChange: (value: string | null) => void;
  describedBy: string | undefined;
  invalid: boolean;
}
const Control = ({ field, onChange, ...props }: ControlProps) => {
  const changed = (value: unknown): void => onChange(typeof value === "string" ? value : null);
  if (field.kind === "date") return <date.Control {...props} field={field} onChange={changed} />;
  if (field.kind === "choice") return <choice.Control {...props} field={field} onChange={changed} />;
  const { id, value, describedBy, invalid } = props;
  return (
    <Input
      id={id}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
      aria-describedby={describedBy}
      status={invalid ? "error" : ""}
    />
  );
};

export const ShortForm = ({ title, fields, send, refresh, onClose }: Props) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [values, setValues] = useState<Values>({});
  const sending = useMutation({
    mutationFn: send,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: [refresh] });
      void message.success(words.delegations.saved);
      onClose();
    },
  });
  const ready = fields.every(({ key, optional }) => optional ?? (values[key]?.trim() ?? "") !== "");
  const submit = (): void => {
    if (ready && !sending.isPending) sending.mutate(values);
  };
  useSubmitKey(submit);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={submit}
      okText={words.delegations.submit}
      okButtonProps={{ disabled: !ready, loading: sending.isPending }}
      mask={{ closable: false }}
    >
      <div className="xm-stack">
        {fields.map((field) => (
          <Field
            key={field.key}
            id={fieldId(field.key)}
            label={field.label}
            required={!field.optional}
            help={field.help}
            error={issueAt(issuesOf(sending.error), field.key)}
          >
            {(tied) => (
              <Control
                id={fieldId(field.key)}
                field={field}
                value={values[field.key] ?? null}
                onChange={(value) => setValues({ ...values, [field.key]: value ?? undefined })}
                {...tied}
              />
            )}
          </Field>
        ))}
        <Refusal error={sending.error} />
      </div>
    </Modal>
  );
};
