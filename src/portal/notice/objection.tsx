/** 提出意见 · Against what a notice says, with a name or without; it goes to the office that posted the notice. */
import { useId, useState } from "react";
import { send, type NotTaken } from "../app/send.ts";
import { Notice } from "../pieces/states.tsx";

const Sent = ({ office }: { readonly office: string }) => (
  <section className="verdict" aria-live="polite">
    <p>意见已经送到{office}</p>
    <p>会登记下来并去查清；查清以前，这份申请不会报送决定。我们为反映情况的人保密。</p>
  </section>
);

export const Objection = ({ link, office }: { readonly link: string; readonly office: string }) => {
  const [from, setFrom] = useState("");
  const [content, setContent] = useState("");
  const [state, setState] = useState<"writing" | "sending" | "sent" | NotTaken>("writing");
  const id = useId();
  if (state === "sent") return <Sent office={office} />;
  const submit = async (): Promise<void> => {
    setState("sending");
    setState((await send(`/api/public/notices/${encodeURIComponent(link)}/objections`, { from, content })) ?? "sent");
  };
  return (
    <form
      className="unprinted"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="ask">
        <label htmlFor={`${id}-content`}>有什么意见？请写清哪一点不对、实际情况是怎样的</label>
        <textarea
          id={`${id}-content`}
          required
          minLength={5}
          maxLength={500}
          rows={5}
          value={content}
          onChange={({ target }) => setContent(target.value)}
        />
      </p>
      <p className="ask">
        <label htmlFor={`${id}-from`}>您的姓名（可以不写；想得到答复的，请在意见里写明怎样联系您）</label>
        <input
          id={`${id}-from`}
          maxLength={30}
          autoComplete="off"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      </p>
      {typeof state === "string" ? null : <Notice {...state} />}
      <button type="submit" className="main" disabled={state === "sending"}>
        提交意见
      </button>
    </form>
  );
};
