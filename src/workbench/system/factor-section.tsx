/** 动态验证码: begins, proves and ends the second factor; secrets are shown once and kept nowhere. */
import { App, Button } from "antd";
import { useState } from "react";
import { Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { beginEnrolment, confirmEnrolment, removeFactor } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.factor;

export const FactorSection = () => {
  const { message } = App.useApp();
  const [code, setCode] = useState("");
  const clear = (): void => setCode("");
  const beginning = useAct(beginEnrolment);
  const confirming = useAct(confirmEnrolment, clear);
  const removing = useAct(removeFactor, () => {
    clear();
    beginning.reset();
    confirming.reset();
    void message.success(say.removed);
  });
  const begun = beginning.data;
  const codes = confirming.data?.codes;
  return (
    <Section title={say.title}>
      <div className="xm-stack">
        <p className="xm-quiet">{say.about}</p>
        {begun === undefined || codes !== undefined ? null : (
          <dl>
            <dt>{say.secret}</dt>
            <dd className="xm-number">{begun.secret}</dd>
            <dt>{say.uri}</dt>
            <dd>
              <a href={begun.uri}>{begun.uri}</a>
            </dd>
          </dl>
        )}
        {codes === undefined ? null : (
          <>
            <p>{say.recovery}</p>
            <ul className="xm-number">
              {codes.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        <TextField form="factor" name="code" label={say.code} value={code} onChange={setCode} error={null} />
        <Refusal error={beginning.error ?? confirming.error ?? removing.error} />
        <div className="xm-row">
          <Button onClick={() => beginning.mutate(undefined)} loading={beginning.isPending}>
            {say.begin}
          </Button>
          <Button type="primary" disabled={begun === undefined || code === ""} onClick={() => confirming.mutate(code)}>
            {say.confirm}
          </Button>
          <Button disabled={code === ""} onClick={() => removing.mutate(code)}>
            {say.remove}
          </Button>
        </div>
      </div>
    </Section>
  );
};
