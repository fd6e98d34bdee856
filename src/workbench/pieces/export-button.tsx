/** 导出 Excel: for a reason, which stands in the file. */
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { Field } from "#ui";
import type { FileWire } from "#wire";
import { words } from "../words.ts";
import { Refusal } from "./refusal.tsx";

const shortest = 4;

/** `make` writes the file and answers it; the download begins by itself. */
export const ExportButton = ({ label, make }: { label: string; make: (reason: string) => Promise<FileWire> }) => {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const exporting = useMutation({
    mutationFn: make,
    onSuccess: ({ fileId }) => {
      setAsking(false);
      void message.success(words.export.done);
      window.location.assign(`/api/files/${fileId}/content?reason=${encodeURIComponent(reason.trim())}`);
    },
  });
  const ready = reason.trim().length >= shortest;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      <Modal
        open={asking}
        title={label}
        okButtonProps={{ disabled: !ready, loading: exporting.isPending }}
        onOk={() => exporting.mutate(reason.trim())}
        onCancel={() => setAsking(false)}
      >
        <div className="xm-stack">
          <Field id="export-reason" label={words.export.reason} help={words.export.help} required>
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
