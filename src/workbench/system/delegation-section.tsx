/** 委托代办: gives one's post to a colleague for some days, takes up a colleague's, sees both. */
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { DelegationWire, Me } from "#wire";
import { Field, Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { actFor, colleagues, delegate, delegations, withdraw } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.delegation;

const DelegationForm = ({ today }: { today: string }) => {
  const [toAccountId, setTo] = useState<number | null>(null);
  const [from, setFrom] = useState(today);
  const [to, setLast] = useState(today);
  const [reason, setReason] = useState("");
  const giving = useAct(delegate, () => setReason(""));
  const options = (useQuery(colleagues).data ?? []).map((one) => ({
    value: one.accountId,
    label: `${one.name}（${one.roleLabel}）`,
  }));
  const bound = { form: "delegation", error: giving.error } as const;
  return (
    <form
      className="xm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (toAccountId !== null) giving.mutate({ toAccountId, from, to, reason });
      }}
    >
      <Field id="delegation-to-account" label={say.to} required>
        {() => (
          <Select
            id="delegation-to-account"
            aria-label={say.to}
            options={options}
            value={toAccountId}
            onChange={setTo}
          />
        )}
      </Field>
      <TextField {...bound} name="from" label={say.first} value={from} onChange={setFrom} type="date" />
      <TextField {...bound} name="to" label={say.last} value={to} onChange={setLast} type="date" />
      <TextField {...bound} name="reason" label={say.reason} value={reason} onChange={setReason} />
      <Refusal error={giving.error} />
      <div>
        <Button type="primary" htmlType="submit" disabled={toAccountId === null} loading={giving.isPending}>
          {say.submit}
        </Button>
      </div>
    </form>
  );
};

const stateOf = ({ withdrawn, active }: DelegationWire): string => {
  if (withdrawn) return say.withdrawn;
  return active ? "" : say.over;
};

export const DelegationSection = ({ me }: { me: Me }) => {
  const { data = [], error } = useQuery(delegations);
  const withdrawing = useAct(withdraw);
  const acting = useAct(actFor);
  return (
    <Section
      title={say.title}
      extra={
        me.actingFor === undefined ? null : (
          <span className="xm-row">
            {say.acting(me.actingFor.name, me.actingFor.until)}
            <Button size="small" onClick={() => acting.mutate(null)}>
              {say.stop}
            </Button>
          </span>
        )
      }
    >
      <p className="xm-quiet">{say.about}</p>
      {data.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{say.parties}</th>
              <th scope="col">{say.days}</th>
              <th scope="col">{say.reason}</th>
              <th scope="col">{say.action}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <tr key={row.delegationId}>
                <td>{say.says(row.fromName, row.toName)}</td>
                <td>{say.period(row.from, row.to)}</td>
                <td>{row.reason}</td>
                <td className="xm-row">
                  {stateOf(row)}
                  {row.active && row.toAccountId === me.accountId && me.actingFor === undefined ? (
                    <Button size="small" onClick={() => acting.mutate(row.delegationId)}>
                      {say.act}
                    </Button>
                  ) : null}
                  {row.withdrawn || row.to < me.today ? null : (
                    <Button size="small" onClick={() => withdrawing.mutate(row.delegationId)}>
                      {say.withdraw}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Refusal error={error ?? withdrawing.error ?? acting.error} />
      <DelegationForm today={me.today} />
    </Section>
  );
};
