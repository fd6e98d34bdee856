/** 导出 Excel: for a reason, which stands in the file. */
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { Field } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { exportMonth, type MonthAsked } from "./calls.ts";
import { words } from "./words.ts";

const shortest = 4;

export const ExportButton = ({ asked }: { asked: MonthAsked }) => {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const exporting = useMutation({
    mutationFn: exportMonth,
    onSuccess: ({ fileId }) => {
      setAsking(false);
      void message.success(words.exported);
      window.location.assign(`/api/files/${fileId}/content?reason=${encodeURIComponent(reason.trim())}`);
    },
  });
  const ready = reason.trim().length >= shortest;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.export}</Button>
      <Modal
        open={asking}
        title={words.export}
        okButtonProps={{ disabled: !ready, loading: exporting.isPending }}
        onOk={() => exporting.mutate({ ...asked, reason: reason.trim() })}
        onCancel={() => setAsking(false)}
      >
        <div className="xm-stack">
          <Field id="export-reason" label={words.reason} required>
            {(tied) => (
              <Input
                id="export-reason"
                value={reason}
                maxLength={200}
                onChange={(event) => setReason(event.target.value)}
                aria-describedby={tied.describedBy}
              />
            )}
          </Field>
          <Refusal error={exporting.error} />
        </div>
      </Modal>
    </>
  );
};
