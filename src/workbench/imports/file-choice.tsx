/** A file from the disk, chosen or dropped; checked at once when asked. */
import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Upload } from "antd";
import { useState } from "react";
import type { ImportWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { checkFile } from "./calls.ts";
import { words } from "./words.ts";

const accepted = ".xlsx,.csv";

export const FileChoice = ({ kind, onChecked }: { kind: string; onChecked: (checked: ImportWire) => void }) => {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState(0);
  const checking = useMutation({
    mutationFn: (chosen: File) => checkFile(kind, chosen, setPercent),
    onSuccess: (checked) => {
      void queryClient.invalidateQueries({ queryKey: ["imports"] });
      setFile(null);
      onChecked(checked);
    },
  });
  return (
    <div className="xm-stack">
      <Upload.Dragger
        accept={accepted}
        maxCount={1}
        fileList={[]}
        beforeUpload={(chosen) => {
          setFile(chosen);
          setPercent(0);
          checking.reset();
          return false;
        }}
      >
        <p>
          <InboxOutlined aria-hidden="true" /> {file === null ? words.choose : file.name}
        </p>
        <p className="xm-quiet">{words.dropHint}</p>
      </Upload.Dragger>
      <div className="xm-row">
        <Button
          type="primary"
          disabled={file === null}
          loading={checking.isPending}
          onClick={() => file !== null && checking.mutate(file)}
        >
          {words.check}
        </Button>
        <span aria-live="polite" className="xm-quiet">
          {checking.isPending ? (percent < 100 ? words.uploading(percent) : words.checking) : ""}
        </span>
      </div>
      <Refusal error={checking.error} />
    </div>
  );
};
