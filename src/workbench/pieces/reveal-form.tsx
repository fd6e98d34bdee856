/** Asks why a full identity number is needed. The reason comes from a list; only "other" must be typed. */
import { useMutation } from "@tanstack/react-query";
import { Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Field, useSubmitKey } from "#ui";
import { revealId } from "../api/people.ts";
import { words } from "../words.ts";
import { Refusal } from "./refusal.tsx";

interface Props {
  personId: number;
  onClose: () => void;
  onRevealed: (idNumber: string) => void;
}

export const RevealForm = ({ personId, onClose, onRevealed }: Props) => {
  const [picked, setPicked] = useState<string>(words.people.reasons[0]);
  const [typed, setTyped] = useState("");
  const reason = picked === words.people.other ? typed.trim() : picked;
  const asking = useMutation({ mutationFn: revealId, onSuccess: ({ idNumber }) => onRevealed(idNumber) });
  const submit = (): void => {
    if (reason !== "") asking.mutate({ personId, reason });
  };
  useSubmitKey(submit);
  return (
    <Modal
      open
      title={words.people.revealTitle}
      onCancel={onClose}
      onOk={submit}
      okButtonProps={{ disabled: reason === "", loading: asking.isPending }}
      okText={words.people.reveal}
    >
      <div className="xm-stack">
        <p className="xm-quiet">{words.people.revealNote}</p>
        <Radio.Group
          vertical
          aria-label={words.people.reason}
          value={picked}
          onChange={(event) => setPicked(String(event.target.value))}
          options={words.people.reasons.map((value) => ({ value, label: value }))}
        />
        {picked === words.people.other ? (
          <Field id="reveal-reason" label={words.people.reasonOther} required>
            {() => <Input id="reveal-reason" value={typed} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
        ) : null}
        <Refusal error={asking.error} />
      </div>
    </Modal>
  );
};
