/** 账号: the accounts of the area for the three administrators; which acts stand there follows the post. */
import { useQuery } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { AccountRow, Me } from "#wire";
import { Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { useSettled } from "../pieces/use-settled.ts";
import { AppointForm, EndForm, ResetForm } from "./account-acts.tsx";
import { accounts, unlockAccount } from "./calls.ts";
import { OpenAccountForm } from "./open-account-form.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.accounts;
const forms = { appoint: AppointForm, reset: ResetForm, end: EndForm } as const;
type Act = keyof typeof forms;

const actsOf = (role: string): readonly Act[] => {
  if (role === "securityOfficer") return ["appoint"];
  return role === "systemAdministrator" ? ["reset", "end"] : [];
};

export const AccountsSection = ({ me }: { me: Me }) => {
  const { message } = App.useApp();
  const [q, setQ] = useState("");
  const [doing, setDoing] = useState<{ act: Act; account: AccountRow } | "open" | null>(null);
  const { data, error } = useQuery(accounts(useSettled(q.trim(), 300)));
  const unlocking = useAct(unlockAccount);
  const rows = data?.rows ?? [];
  const close = (says?: string): void => {
    setDoing(null);
    if (says !== undefined) void message.success(says);
  };
  const Form = doing === null || doing === "open" ? null : forms[doing.act];
  const manages = me.role === "systemAdministrator";
  return (
    <Section
      title={say.title}
      extra={
        manages ? (
          <Button type="primary" onClick={() => setDoing("open")}>
            {say.open}
          </Button>
        ) : null
      }
    >
      <Input
        aria-label={say.q}
        placeholder={say.q}
        allowClear
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <p className="xm-quiet">{rows.length === 0 ? say.none : say.truth(rows.length, data?.total ?? 0)}</p>
      <table className="xm-table">
        <thead>
          <tr>
            {[say.login, say.name, say.office, say.role, say.state, say.factor, say.action].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.accountId}>
              <td>{row.login}</td>
              <td>{row.name}</td>
              <td>{row.officeName}</td>
              <td>{row.roleLabel}</td>
              <td>{say.states[row.state]}</td>
              <td>{row.secondFactor ? say.yes : say.no}</td>
              <td className="xm-row">
                {row.administrator || row.state === "ended"
                  ? null
                  : actsOf(me.role).map((act) => (
                      <Button
                        key={act}
                        size="small"
                        aria-label={`${say[act]} ${row.name}`}
                        onClick={() => setDoing({ act, account: row })}
                      >
                        {say[act]}
                      </Button>
                    ))}
                {manages && row.state === "locked" && !row.administrator ? (
                  <Button size="small" onClick={() => unlocking.mutate(row.accountId)}>
                    {say.unlock}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal error={error ?? unlocking.error} />
      {doing === "open" ? <OpenAccountForm onClose={close} /> : null}
      {Form === null || doing === null || doing === "open" ? null : <Form account={doing.account} onClose={close} />}
    </Section>
  );
};
