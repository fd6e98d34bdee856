/** 发起核对: which departments are asked, and about whom only part may be asked. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Checkbox, Modal } from "antd";
import { useState } from "react";
import type { EvidenceWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { askDepartments } from "./calls.ts";
import { words } from "./words.ts";

interface Props {
  readonly caseId: number;
  readonly evidence: EvidenceWire;
  /** Names of the persons without an authorisation in force. */
  readonly notAuthorised: readonly string[];
  readonly onClose: () => void;
}

export const AskForm = ({ caseId, evidence, notAuthorised, onClose }: Props) => {
  const queryClient = useQueryClient();
  const everything = evidence.sources.map(({ key }) => key);
  const [chosen, setChosen] = useState(everything);
  const asking = useMutation({
    mutationFn: askDepartments,
    onSuccess: (wire) => {
      queryClient.setQueryData(["evidence", caseId], wire);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={words.askTitle}
      width={720}
      onCancel={onClose}
      onOk={() => asking.mutate({ caseId, sources: chosen })}
      okText={words.askSubmit(chosen.length)}
      okButtonProps={{ loading: asking.isPending, disabled: chosen.length === 0 }}
      mask={{ closable: false }}
    >
      <div className="xm-stack">
        {notAuthorised.length === 0 ? null : (
          <Alert type="warning" showIcon title={words.notAuthorised(notAuthorised)} />
        )}
        <Checkbox
          checked={chosen.length === everything.length}
          indeterminate={chosen.length > 0 && chosen.length < everything.length}
          onChange={(event) => setChosen(event.target.checked ? everything : [])}
        >
          {words.all}
        </Checkbox>
        <Checkbox.Group
          className="wb-evidence-sources"
          value={chosen}
          onChange={(next) => setChosen(next)}
          options={evidence.sources.map(({ key, label, withoutConsent }) => ({
            value: key,
            label: withoutConsent ? `${label}（${words.free}）` : label,
          }))}
        />
        <Refusal error={asking.error} />
      </div>
    </Modal>
  );
};
