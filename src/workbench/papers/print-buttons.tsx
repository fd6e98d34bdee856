/** 打印、补打 · The first copy at once, every later one after its reason. */
import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { IssuedPaperWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { printPaper, type PrintAsked } from "./calls.ts";
import { words } from "./words.ts";

export const PrintButtons = ({ paper }: { paper: IssuedPaperWire }) => {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const id = useId();
  const queryClient = useQueryClient();
  const printing = useMutation({
    mutationFn: printPaper,
    onSuccess: (address) => {
      setAsking(false);
      setReason("");
      window.open(address, "_blank", "noreferrer");
      void queryClient.invalidateQueries({ queryKey: ["papers"] });
    },
  });
  const print = (as: PrintAsked["as"]): void => printing.mutate({ paperId: paper.paperId, reason, as });
  if (paper.printings > 0)
    return (
      <>
        <Button size="small" icon={<PrinterOutlined />} onClick={() => setAsking(true)}>
          {words.again}
        </Button>
        <Modal
          open={asking}
          title={`${words.again}：${paper.title}`}
          onCancel={() => setAsking(false)}
          footer={
            <span className="xm-row">
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
              <Button loading={printing.isPending} onClick={() => print("page")}>
                {words.openPage}
              </Button>
              <Button type="primary" loading={printing.isPending} onClick={() => print("pdf")}>
                {words.openPdf}
              </Button>
            </span>
          }
        >
          <label htmlFor={id}>{words.reason}</label>
          <Input
            id={id}
            value={reason}
            placeholder={words.reasonHelp}
            onChange={(event) => setReason(event.target.value)}
          />
          <Refusal error={printing.error} />
        </Modal>
      </>
    );
  return (
    <span className="xm-row">
      <Button
        size="small"
        type="primary"
        icon={<DownloadOutlined />}
        aria-label={words.downloadOne(paper.title)}
        loading={printing.isPending}
        onClick={() => print("pdf")}
      >
        {words.download}
      </Button>
      <Button
        size="small"
        icon={<PrinterOutlined />}
        aria-label={words.printOne(paper.title)}
        disabled={printing.isPending}
        onClick={() => print("page")}
      >
        {words.print}
      </Button>
      <Refusal error={printing.error} />
    </span>
  );
};
