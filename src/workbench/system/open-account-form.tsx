/** 开设账号: who, where, under which login; the post comes later and from somebody else. */
import { useQuery } from "@tanstack/react-query";
import { Modal, Select } from "antd";
import { useState } from "react";
import { Field } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { openAccount, posts } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.accounts;
const blank = { login: "", fullName: "", idNumber: "", password: "" };

export const OpenAccountForm = ({ onClose }: { onClose: (says?: string) => void }) => {
  const [draft, setDraft] = useState(blank);
  const [officeId, setOffice] = useState<number | null>(null);
  const offices = useQuery(posts).data?.offices ?? [];
  const opening = useAct(openAccount, () => onClose(say.done));
  const bind = (name: keyof typeof blank) => ({
    form: "open",
    name,
    value: draft[name],
    error: opening.error,
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <Modal
      open
      title={say.open}
      okText={say.submit}
      okButtonProps={{ disabled: officeId === null, loading: opening.isPending }}
      onOk={() => officeId !== null && opening.mutate({ ...draft, officeId })}
      onCancel={() => onClose()}
    >
      <div className="xm-stack">
        <Field id="open-office" label={say.office} required>
          {() => (
            <Select
              id="open-office"
              aria-label={say.office}
              showSearch={{ optionFilterProp: "label" }}
              options={offices.map((one) => ({ value: one.officeId, label: one.name }))}
              value={officeId}
              onChange={setOffice}
            />
          )}
        </Field>
        <TextField {...bind("fullName")} label={say.name} />
        <TextField {...bind("idNumber")} label={say.idNumber} help={say.idHelp} />
        <TextField {...bind("login")} label={say.login} />
        <TextField {...bind("password")} label={say.password} secret="new-password" />
        <Refusal error={opening.error} />
      </div>
    </Modal>
  );
};
