/** The one form of an act: its fields, the signature if it is signed, and all mistakes at once. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { ActionWire, CaseView } from "#wire";
import { useSubmitKey } from "#ui";
import { act, caseView, type Act } from "../api/cases.ts";
import { useMe } from "../api/session.ts";
import { Refused } from "../api/call.ts";
import { LawLines } from "../pieces/law-lines.tsx";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { words } from "../words.ts";
import { ActionInput } from "./action-input.tsx";
import { emptyInput, isComplete, type ActionValues } from "./action-values.ts";
import { SignatureField } from "./signature-field.tsx";

interface Props {
  view: CaseView;
  action: ActionWire;
  onClose: () => void;
}

const useAct = (caseId: number, onDone: () => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: Act) => act(given),
    onSuccess: (next) => {
      queryClient.setQueryData(caseView(caseId).queryKey, next);
      void queryClient.invalidateQueries({ queryKey: ["todo"] });
      void queryClient.invalidateQueries({ queryKey: ["cases"] });
      onDone();
    },
  });
};

export const ActionForm = ({ view, action, onClose }: Props) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { caseId } = view.row;
  const { today } = useMe();
  const [values, setValues] = useState<ActionValues>(() => emptyInput(action, { view, today }));
  const [password, setPassword] = useState("");
  const acting = useAct(caseId, () => {
    void message.success(words.case.done(action.label));
    onClose();
  });
  const ready = isComplete(action, values) && (!action.signs || password !== "");
  const submit = (): void => {
    if (ready && !acting.isPending) {
      acting.mutate({
        caseId,
        key: action.key,
        version: view.version,
        input: values,
        ...(action.signs ? { password } : {}),
      });
    }
  };
  const stale = acting.error instanceof Refused && acting.error.problem.status === 409;
  const reload = (): void => {
    void queryClient.invalidateQueries({ queryKey: caseView(caseId).queryKey });
    onClose();
  };
  useSubmitKey(submit);
  return (
    <Modal
      open
      title={action.label}
      width={720}
      onCancel={onClose}
      onOk={submit}
      okText={action.signs ? words.case.signAndSubmit : words.case.submit}
      cancelText={words.case.cancel}
      okButtonProps={{ disabled: !ready, loading: acting.isPending }}
      mask={{ closable: false }}
    >
      <div className="xm-stack">
        <LawLines law={action.law} />
        {action.input.map((field) => (
          <ActionInput
            key={field.key}
            field={field}
            view={view}
            values={values}
            issues={issuesOf(acting.error)}
            onChange={setValues}
          />
        ))}
        {action.signs ? <SignatureField value={password} onChange={setPassword} /> : null}
        <Refusal
          error={acting.error}
          extra={stale ? <Button onClick={reload}>{words.trouble.reload}</Button> : undefined}
        />
      </div>
    </Modal>
  );
};
