/** What one of the administrators does with one account: a post, a password, an end. */
import { useQuery } from "@tanstack/react-query";
import { Modal, Select } from "antd";
import { useState } from "react";
import type { AccountRow } from "#wire";
import { Field } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { appoint, endAccount, posts, resetPassword } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.accounts;
interface Props {
  account: AccountRow;
  onClose: (says?: string) => void;
}

export const AppointForm = ({ account, onClose }: Props) => {
  const [role, setRole] = useState(account.role);
  const [officeId, setOffice] = useState(account.officeId);
  const { roles = [], offices = [] } = useQuery(posts).data ?? {};
  const giving = useAct(
    () => appoint(account.accountId, { role, officeId }),
    () => onClose(say.done),
  );
  const kind = offices.find((one) => one.officeId === officeId)?.kind;
  const fitting = roles.filter((one) => kind === undefined || one.offices.includes(kind));
  return (
    <Modal
      open
      title={`${say.appoint} · ${account.name}`}
      okText={say.submit}
      onOk={() => giving.mutate(undefined)}
      onCancel={() => onClose()}
    >
      <div className="xm-stack">
        <Field id="appoint-office" label={say.office} required>
          {() => (
            <Select
              id="appoint-office"
              aria-label={say.office}
              showSearch={{ optionFilterProp: "label" }}
              options={offices.map((one) => ({ value: one.officeId, label: one.name }))}
              value={officeId}
              onChange={setOffice}
            />
          )}
        </Field>
        <Field id="appoint-role" label={say.role} required>
          {() => (
            <Select
              id="appoint-role"
              aria-label={say.role}
              options={fitting.map((one) => ({ value: one.role, label: one.label }))}
              value={role}
              onChange={setRole}
            />
          )}
        </Field>
        <Refusal error={giving.error} />
      </div>
    </Modal>
  );
};

export const ResetForm = ({ account, onClose }: Props) => {
  const [password, setPassword] = useState("");
  const resetting = useAct(
    () => resetPassword(account.accountId, password),
    () => onClose(say.done),
  );
  return (
    <Modal
      open
      title={`${say.reset} · ${account.name}`}
      okText={say.submit}
      onOk={() => resetting.mutate(undefined)}
      onCancel={() => onClose()}
    >
      <TextField
        form="reset"
        name="password"
        label={say.password}
        value={password}
        onChange={setPassword}
        error={resetting.error}
        secret="new-password"
      />
      <Refusal error={resetting.error} />
    </Modal>
  );
};

export const EndForm = ({ account, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const ending = useAct(
    () => endAccount(account.accountId, reason),
    ({ name, tasks, nobodyLeft }) =>
      onClose(`${say.left(name, tasks.length)}${nobodyLeft ? `。${say.nobodyLeft}` : ""}`),
  );
  return (
    <Modal
      open
      title={`${say.end} · ${account.name}`}
      okText={say.submit}
      onOk={() => ending.mutate(undefined)}
      onCancel={() => onClose()}
    >
      <TextField form="end" name="reason" label={say.reason} value={reason} onChange={setReason} error={ending.error} />
      <Refusal error={ending.error} />
    </Modal>
  );
};
