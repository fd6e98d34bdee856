/** A new standard: which, how much, from when, under which document. The old value ends the day before. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { useState } from "react";
import { useSubmitKey } from "#ui";
import type { ParameterWire } from "#wire";
import { setParameter } from "../api/parameters.ts";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { words } from "../words.ts";
import { blankParameter, missingIn, toSend } from "./parameter-draft.ts";
import { ParameterFields } from "./parameter-fields.tsx";

export const NewParameterForm = ({
  standards,
  onClose,
}: {
  standards: readonly ParameterWire[];
  onClose: () => void;
}) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(blankParameter);
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: setParameter,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ["parameters"] });
      void message.success(words.parameters.saved);
      onClose();
    },
  });
  const issues = [...(tried ? missingIn(draft) : []), ...issuesOf(saving.error)];
  const submit = (): void => {
    setTried(true);
    const body = toSend(draft);
    if (body !== null) saving.mutate(body);
  };
  useSubmitKey(submit);
  return (
    <Modal
      open
      title={words.parameters.set}
      onCancel={onClose}
      onOk={submit}
      okText={words.parameters.submit}
      okButtonProps={{ loading: saving.isPending }}
      mask={{ closable: false }}
    >
      <div className="xm-stack">
        <ParameterFields standards={standards} draft={draft} issues={issues} onChange={setDraft} />
        <Refusal error={saving.error} />
      </div>
    </Modal>
  );
};
