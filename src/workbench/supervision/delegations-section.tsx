/** 权限下放: what counties handed to their townships; the county registers and takes back here. */
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { DecisionDelegationWire } from "#wire";
import { Section } from "#ui";
import { decisionDelegations, delegateDecision, endDelegation } from "../api/supervision.ts";
import { services } from "../api/services.ts";
import { useMe } from "../api/session.ts";
import { RegisterTable } from "./register-table.tsx";
import { ShortForm } from "./short-form.tsx";
import { words } from "./words.ts";

const say = words.delegations;

const NewDelegation = ({ onClose }: { onClose: () => void }) => {
  const options = (useQuery(services).data ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <ShortForm
      title={say.set}
      fields={[
        { key: "service", label: say.service, kind: "choice", options },
        { key: "from", label: say.since, kind: "date" },
        { key: "documentNo", label: say.document, kind: "text" },
      ]}
      send={({ service = "", from = "", documentNo = "" }) => delegateDecision({ service, from, documentNo })}
      refresh="decision-delegations"
      onClose={onClose}
    />
  );
};

export const DelegationsSection = () => {
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<number | null>(null);
  const mine = me.office.kind === "county" && me.permissions.includes("parameter.set");
  const columns: TableColumnsType<DecisionDelegationWire> = [
    { key: "county", title: say.county, dataIndex: "county" },
    { key: "service", title: say.service, dataIndex: "serviceTitle" },
    {
      key: "period",
      title: say.period,
      render: (_, { from, lastDay }) => (lastDay === null ? say.from(from) : say.until(from, lastDay)),
    },
    { key: "document", title: say.document, dataIndex: "documentNo" },
    {
      key: "end",
      render: (_, { delegationId, lastDay }) =>
        mine && lastDay === null ? (
          <Button size="small" onClick={() => setEnding(delegationId)}>
            {say.end}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section title={say.title} extra={mine ? <Button onClick={() => setAdding(true)}>{say.set}</Button> : undefined}>
      <p className="xm-quiet">{say.about}</p>
      <RegisterTable
        query={useQuery(decisionDelegations)}
        rowKey="delegationId"
        columns={columns}
        none={say.none}
        label={say.title}
      />
      {adding ? <NewDelegation onClose={() => setAdding(false)} /> : null}
      {ending === null ? null : (
        <ShortForm
          title={say.end}
          fields={[{ key: "lastDay", label: say.lastDay, kind: "date" }]}
          send={({ lastDay = "" }) => endDelegation({ delegationId: ending, lastDay })}
          refresh="decision-delegations"
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
};
