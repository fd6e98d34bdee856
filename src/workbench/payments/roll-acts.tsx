/** What may be done with a roll now, by this official: one act is the next one, the others stand behind it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import type { RollStateWire, RollViewWire } from "#wire";
import { choice } from "#ui";
import { useMay, useMe } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { AnswerUpload } from "./answer-upload.tsx";
import { actOnRoll, fileAddress, rollView } from "./calls.ts";
import { ReasonButton } from "./reason-button.tsx";
import { words } from "./words.ts";

const say = words.acts;
const formats = [
  { value: "csv", label: "CSV（UTF-8）" },
  { value: "gbk", label: "定长（GBK）" },
  { value: "pain.001", label: "ISO 20022 pain.001" },
];

const voidable: readonly RollStateWire[] = ["draft", "confirmed", "approved"];

const useAct = (rollId: number) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: actOnRoll,
    onSuccess: (view, { act }) => {
      queryClient.setQueryData(rollView(rollId).queryKey, view);
      void queryClient.invalidateQueries({ queryKey: ["rolls"] });
      void queryClient.invalidateQueries({ queryKey: ["funds"] });
      const label: Readonly<Record<string, string>> = {
        confirm: say.confirm,
        approve: say.approve,
        send: say.send,
        close: say.close,
        void: say.void,
      };
      void message.success(say.done(label[act] ?? act));
    },
  });
};

export const RollActs = ({ view: { roll, counts } }: { view: RollViewWire }) => {
  const { rollId, state } = roll;
  const acting = useAct(rollId);
  const [format, setFormat] = useState("csv");
  const mayConfirm = useMay("payment.confirm");
  const mayPay = useMay("payment.pay");
  const mayPrepare = useMay("payment.prepare");
  const own = useMe().division.unitId === roll.countyId;
  if (!own) return null;
  const act = (name: string, body?: object): void => acting.mutate({ rollId, act: name, ...(body ? { body } : {}) });
  const waiting = counts.some((count) => count.state === "ready");
  const sure = (name: "confirm" | "approve" | "close", title: string) => (
    <Popconfirm title={title} onConfirm={() => act(name)}>
      <Button type="primary" loading={acting.isPending}>
        {say[name]}
      </Button>
    </Popconfirm>
  );
  return (
    <div className="xm-stack">
      <div className="xm-row">
        {state === "draft" && mayConfirm ? sure("confirm", say.confirmSure) : null}
        {state === "confirmed" && mayPay ? sure("approve", say.approveSure) : null}
        {state === "approved" && mayPay ? (
          <>
            <choice.Control
              id="roll-format"
              field={{ label: say.format, options: formats }}
              value={format}
              onChange={(next) => setFormat(next === null ? "csv" : String(next))}
            />
            <Button type="primary" loading={acting.isPending} onClick={() => act("send", { format })}>
              {say.send}
            </Button>
          </>
        ) : null}
        {(state === "sent" || state === "closed") && mayPay ? (
          <Button href={fileAddress(rollId)} download>
            {say.file}
          </Button>
        ) : null}
        {state === "sent" && mayPay && waiting ? <AnswerUpload rollId={rollId} /> : null}
        {state === "sent" && mayPay && !waiting ? sure("close", say.closeSure) : null}
        {voidable.includes(state) && mayPrepare ? (
          <ReasonButton label={say.void} danger onReason={(reason) => act("void", { reason })} />
        ) : null}
      </div>
      <Refusal error={acting.error} />
    </div>
  );
};
