/** 县级可用资金: by source; finance enters what has arrived. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { choice, Field, fieldId, issueAt, money, ScrollBox, Section, showYuan } from "#ui";
import { useMay } from "../api/session.ts";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { funds, receiveMoney } from "./calls.ts";
import { sumYuan } from "./sum-yuan.ts";
import { words } from "./words.ts";

const say = words.funds;
const sources = [
  { value: "central", label: "中央财政" },
  { value: "province", label: "省级财政" },
  { value: "prefecture", label: "市级财政" },
  { value: "county", label: "县级财政" },
  { value: "lottery", label: "福彩公益金" },
  { value: "donation", label: "社会捐赠" },
];

const empty = { source: "central", amount: "", document: "" };

const Receipt = () => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [given, setGiven] = useState(empty);
  const receiving = useMutation({
    mutationFn: receiveMoney,
    onSuccess: (next) => {
      queryClient.setQueryData(funds.queryKey, next);
      setGiven(empty);
      void message.success(say.done);
    },
  });
  return (
    <div className="xm-stack">
      <div className="xm-row wb-roll-draft">
        <Field id="fund-source" label={say.source}>
          {(tied) => (
            <choice.Control
              id="fund-source"
              field={{ label: say.source, options: sources }}
              value={given.source}
              onChange={(next) => setGiven({ ...given, source: next === null ? "" : String(next) })}
              {...tied}
            />
          )}
        </Field>
        <Field id={fieldId("amount")} label={say.amount} error={issueAt(issuesOf(receiving.error), "amount")}>
          {(tied) => (
            <money.Control
              id={fieldId("amount")}
              field={{ label: say.amount, period: "once" }}
              value={given.amount === "" ? null : given.amount}
              onChange={(next) => setGiven({ ...given, amount: next === null ? "" : String(next) })}
              {...tied}
            />
          )}
        </Field>
        <Field id="fund-document" label={say.document}>
          {(tied) => (
            <Input
              id="fund-document"
              value={given.document}
              maxLength={80}
              onChange={(event) => setGiven({ ...given, document: event.target.value })}
              aria-describedby={tied.describedBy}
            />
          )}
        </Field>
        <Button
          disabled={given.source === "" || given.amount === "" || given.document.trim().length < 2}
          loading={receiving.isPending}
          onClick={() => receiving.mutate(given)}
        >
          {say.receive}
        </Button>
      </div>
      <Refusal error={receiving.error} />
    </div>
  );
};

export const FundsSection = () => {
  const { data, error } = useQuery(funds);
  const mayReceive = useMay("payment.pay");
  return (
    <Section title={say.title}>
      <Refusal error={error} />
      {data === undefined ? null : data.rows.length === 0 ? (
        <p className="xm-quiet">{say.none}</p>
      ) : (
        <ScrollBox label={say.title}>
          <table className="xm-table">
            <thead>
              <tr>
                <th scope="col">{say.source}</th>
                <th scope="col" className="xm-end">
                  {say.available}
                </th>
                <th scope="col" className="xm-end">
                  {say.reserved}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ source, label, available, reserved }) => (
                <tr key={source}>
                  <th scope="row">{label}</th>
                  <td className="xm-end xm-number">{showYuan(available)}</td>
                  <td className="xm-end xm-number">{showYuan(reserved)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{say.total}</th>
                <td className="xm-end xm-number">{showYuan(data.total)}</td>
                <td className="xm-end xm-number">{showYuan(sumYuan(data.rows.map(({ reserved }) => reserved)))}</td>
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      )}
      {mayReceive ? <Receipt /> : null}
    </Section>
  );
};
