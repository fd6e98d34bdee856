/** A button that asks for the reason before it acts. */
import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { Field } from "#ui";
import { words } from "./words.ts";

interface Props {
  label: string;
  /** When the label alone does not say which row. */
  name?: string;
  danger?: boolean;
  onReason: (reason: string) => void;
}

export const ReasonButton = ({ label, name, danger = false, onReason }: Props) => {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const id = useId();
  const ready = reason.trim().length >= 2;
  const submit = (): void => {
    if (!ready) return;
    setAsking(false);
    setReason("");
    onReason(reason.trim());
  };
  return (
    <>
      <Button
        size="small"
        danger={danger}
        {...(name === undefined ? {} : { "aria-label": name })}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Modal
        open={asking}
        title={name ?? label}
        okButtonProps={{ disabled: !ready }}
        onOk={submit}
        onCancel={() => setAsking(false)}
      >
        <Field id={id} label={words.roll.reason} required>
          {(tied) => (
            <Input.TextArea
              id={id}
              value={reason}
              maxLength={200}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => setReason(event.target.value)}
              aria-describedby={tied.describedBy}
            />
          )}
        </Field>
      </Modal>
    </>
  );
};
