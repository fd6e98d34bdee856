/** 修改密码: the old one and the new one. */
import { App, Button } from "antd";
import { useState } from "react";
import { Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { changePassword } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.password;

export const PasswordSection = () => {
  const { message } = App.useApp();
  const [oldPassword, setOld] = useState("");
  const [password, setFresh] = useState("");
  const changing = useAct(changePassword, () => {
    setOld("");
    setFresh("");
    void message.success(say.done);
  });
  const bound = { form: "own", error: changing.error } as const;
  return (
    <Section title={say.title}>
      <form
        className="xm-stack"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate({ oldPassword, password });
        }}
      >
        <TextField
          {...bound}
          name="oldPassword"
          label={say.old}
          value={oldPassword}
          onChange={setOld}
          secret="current-password"
        />
        <TextField
          {...bound}
          name="password"
          label={say.fresh}
          value={password}
          onChange={setFresh}
          help={say.help}
          secret="new-password"
        />
        <Refusal error={changing.error} />
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={changing.isPending}
            disabled={oldPassword === "" || password === ""}
          >
            {say.submit}
          </Button>
        </div>
      </form>
    </Section>
  );
};
