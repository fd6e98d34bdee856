/** 发放账户: into which account a person is paid; who enters it does not confirm it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { PaymentAccountWire } from "#wire";
import { Field, fieldId, issueAt, ScrollBox, Section } from "#ui";
import { useMay } from "../api/session.ts";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { accountsOf, confirmAccount, enterAccount } from "./calls.ts";
import { words } from "./words.ts";
import "./payments.css";

const say = words.accounts;

const standing = ({ until, confirmed }: PaymentAccountWire): string =>
  until !== null ? say.ended(until) : confirmed ? say.inUse : say.waiting;

const Enter = ({ personId, name, onDone }: { personId: number; name: string; onDone: () => void }) => {
  const [given, setGiven] = useState({ bank: "", number: "", holderName: name, agreement: "" });
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const entering = useMutation({
    mutationFn: enterAccount,
    onSuccess: (next) => {
      queryClient.setQueryData(accountsOf(personId).queryKey, next);
      void message.success(say.saved);
      onDone();
    },
  });
  const issues = issuesOf(entering.error);
  const fields = [
    ["bank", say.bank],
    ["number", say.number],
    ["holderName", say.holder],
    ["agreement", say.agreement],
  ] as const;
  const submit = (): void => {
    const { agreement, ...rest } = given;
    entering.mutate({ personId, ...rest, ...(agreement.trim() === "" ? {} : { agreement }) });
  };
  return (
    <div className="xm-stack">
      <div className="xm-fields">
        {fields.map(([key, label]) => (
          <Field
            key={key}
            id={fieldId(key)}
            label={label}
            required={key !== "agreement"}
            help={key === "agreement" ? say.agreementHint : undefined}
            error={issueAt(issues, key)}
          >
            {(tied) => (
              <Input
                id={fieldId(key)}
                value={given[key]}
                autoComplete="off"
                inputMode={key === "number" ? "numeric" : "text"}
                onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
                aria-describedby={tied.describedBy}
                status={tied.invalid ? "error" : ""}
              />
            )}
          </Field>
        ))}
      </div>
      <Refusal error={entering.error} />
      <div>
        <Button type="primary" loading={entering.isPending} onClick={submit}>
          {say.save}
        </Button>
      </div>
    </div>
  );
};

export const AccountsCard = ({ personId, name }: { personId: number; name: string }) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { data = [], error } = useQuery(accountsOf(personId));
  const may = useMay("payment.account");
  const [entering, setEntering] = useState(false);
  const confirming = useMutation({
    mutationFn: confirmAccount,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ["payment-accounts", personId] });
      void message.success(say.confirmed);
    },
  });
  const extra = may ? (
    <Button size="small" onClick={() => setEntering(!entering)}>
      {data.length === 0 ? say.enter : say.change}
    </Button>
  ) : undefined;
  return (
    <Section title={say.title} extra={extra}>
      <div className="xm-stack">
        <p className="wb-flat">{say.of(name)}</p>
        <Refusal error={error ?? confirming.error} />
        {data.length === 0 ? (
          <p className="xm-quiet wb-flat">{say.none}</p>
        ) : (
          <ScrollBox label={say.title}>
            <table className="xm-table">
              <thead>
                <tr>
                  <th scope="col">{say.bank}</th>
                  <th scope="col">{say.tail}</th>
                  <th scope="col">{say.holder}</th>
                  <th scope="col">{say.since}</th>
                  <th scope="col">{say.state}</th>
                </tr>
              </thead>
              <tbody>
                {data.map((account) => (
                  <tr key={account.accountId}>
                    <th scope="row">{account.bank}</th>
                    <td className="xm-number">**{account.tail}</td>
                    <td>
                      {account.holderName}
                      {account.agreement === null ? null : <div className="xm-quiet">{account.agreement}</div>}
                    </td>
                    <td className="xm-number">{account.from}</td>
                    <td>
                      <span className="xm-row">
                        {standing(account)}
                        {may && account.until === null && !account.confirmed ? (
                          <Button
                            size="small"
                            aria-label={say.confirmOne(account.tail)}
                            loading={confirming.isPending}
                            onClick={() => confirming.mutate(account.accountId)}
                          >
                            {say.confirm}
                          </Button>
                        ) : null}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {entering ? <Enter personId={personId} name={name} onDone={() => setEntering(false)} /> : null}
      </div>
    </Section>
  );
};
