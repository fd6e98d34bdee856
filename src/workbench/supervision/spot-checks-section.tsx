/** 抽查: the county draws by chance, visits and enters what was found; everybody above sees how far it is. */
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { SpotCheckWire } from "#wire";
import { Section } from "#ui";
import { services } from "../api/services.ts";
import { useMe } from "../api/session.ts";
import { drawSpotCheck, spotChecks } from "../api/spot-checks.ts";
import { RegisterTable } from "./register-table.tsx";
import { ShortForm } from "./short-form.tsx";
import { SpotCheckCases } from "./spot-check-cases.tsx";
import { words } from "./words.ts";

const say = words.spotChecks;

const Draw = ({ onClose }: { onClose: () => void }) => {
  const options = (useQuery(services).data ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <ShortForm
      title={say.draw}
      fields={[
        { key: "service", label: say.service, kind: "choice", options },
        { key: "from", label: say.from, kind: "date" },
        { key: "to", label: say.to, kind: "date" },
        { key: "inspectors", label: say.inspectors, kind: "text", help: say.inspectorsHelp },
      ]}
      send={({ service = "", from = "", to = "", inspectors = "" }) => drawSpotCheck({ service, from, to, inspectors })}
      refresh="spot-checks"
      onClose={onClose}
    />
  );
};

export const SpotChecksSection = () => {
  const me = useMe();
  const [drawing, setDrawing] = useState(false);
  const [shown, setShown] = useState<SpotCheckWire | null>(null);
  const may = (permission: string): boolean => me.office.kind === "county" && me.permissions.includes(permission);
  const columns: TableColumnsType<SpotCheckWire> = [
    {
      key: "check",
      title: say.check,
      render: (_, check) => (
        <Button type="link" size="small" onClick={() => setShown(check)}>
          {say.nth(check.checkId)}
        </Button>
      ),
    },
    { key: "county", title: say.county, dataIndex: "county" },
    { key: "service", title: say.service, dataIndex: "serviceTitle" },
    { key: "period", title: say.period, render: (_, { from, to }) => `${from} 至 ${to}` },
    { key: "drawn", title: say.drawn, render: (_, { drawn, population }) => say.of(drawn, population) },
    { key: "done", title: say.done, dataIndex: "done", align: "end", className: "xm-number" },
    { key: "differs", title: say.differs, dataIndex: "differs", align: "end", className: "xm-number" },
  ];
  return (
    <Section
      title={say.title}
      extra={may("case.review") ? <Button onClick={() => setDrawing(true)}>{say.draw}</Button> : undefined}
    >
      <p className="xm-quiet">{say.about}</p>
      <RegisterTable
        query={useQuery(spotChecks)}
        rowKey="checkId"
        columns={columns}
        none={say.noneYet}
        label={say.title}
      />
      {drawing ? <Draw onClose={() => setDrawing(false)} /> : null}
      {shown === null ? null : (
        <SpotCheckCases check={shown} mine={may("case.investigate")} onClose={() => setShown(null)} />
      )}
    </Section>
  );
};
