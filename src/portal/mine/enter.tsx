/** 登录 · With a code from the desk, or through a provider of identities; a citizen has no password here. */
import { useId, useState } from "react";
import type { ProviderWire } from "#wire";
import { useLoaded } from "../app/load.ts";
import { send, type NotTaken } from "../app/send.ts";
import { Notice } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";

const Providers = () => {
  const providers = useLoaded<ProviderWire[]>("/api/oidc/providers");
  const offered = providers.state === "here" ? providers.value.filter(({ kind }) => kind === "citizen") : [];
  return offered.length === 0 ? null : (
    <p className="choices">
      {offered.map(({ provider, label }) => (
        <a key={provider} className="button" href={`/api/oidc/${encodeURIComponent(provider)}/start`}>
          用{label}登录
        </a>
      ))}
    </p>
  );
};

export const Enter = ({ onEntered }: { readonly onEntered: () => void }) => {
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<NotTaken | null>(null);
  const [isSending, setSending] = useState(false);
  const id = useId();
  const enter = async (): Promise<void> => {
    setSending(true);
    const refused = await send("/api/citizen/session", { code });
    setSending(false);
    setFault(refused);
    if (refused === null) onEntered();
  };
  return (
    <>
      <Title>我的办件</Title>
      <p>登录后可以看到自己申请到了哪一步、结果和理由，还有谁看过您的信息。</p>
      <Providers />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <p className="ask">
          <label htmlFor={id}>窗口给您的 12 位数字验证码</label>
          <input
            id={id}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            minLength={6}
            maxLength={20}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </p>
        {fault === null ? null : <Notice {...fault} />}
        <button type="submit" className="main" disabled={isSending}>
          登录
        </button>
      </form>
      <p className="quiet">
        没有验证码的，带身份证到乡镇人民政府（街道办事处）窗口，工作人员核对后当场给您，10
        分钟内有效，只能用一次。行动不便的，可以请有授权的人代看。
      </p>
    </>
  );
};
