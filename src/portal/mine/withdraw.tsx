/** 撤回申请 · A wish with its reason; the office makes sure that nobody was pressed before it ends anything. */
import { useState } from "react";
import { send, type NotTaken } from "../app/send.ts";
import { Notice } from "../pieces/states.tsx";

interface Asked {
  readonly path: string;
  readonly csrf: string;
  readonly onSaid: () => void;
}

export const Withdraw = ({ path, csrf, onSaid }: Asked) => {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<NotTaken | null>(null);
  const say = async (): Promise<void> => {
    const refused = await send(path, { reason }, csrf);
    if (refused === null) onSaid();
    else setFault(refused);
  };
  if (!isOpen)
    return (
      <p className="unprinted">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          不想申请了，要撤回
        </button>
      </p>
    );
  return (
    <form
      className="unprinted"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <p className="ask">
        <label htmlFor="reason">为什么要撤回</label>
        <textarea
          id="reason"
          required
          minLength={2}
          maxLength={200}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </p>
      {fault === null ? null : <Notice {...fault} />}
      <p className="choices">
        <button type="submit" className="main">
          提出撤回
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          不撤回
        </button>
      </p>
    </form>
  );
};
