/** 参数: local standards with period and document; the office that sets them adds the next one here. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState, type ReactElement } from "react";
import { Empty, Loading, PageHead } from "#ui";
import { parameters } from "../api/parameters.ts";
import { services } from "../api/services.ts";
import { useMay, useMe } from "../api/session.ts";
import { Trouble } from "../pieces/trouble.tsx";
import { words as simulation } from "../simulation/words.ts";
import { words as uprating } from "../uprating/words.ts";
import { words } from "../words.ts";
import { NewParameterForm } from "./new-parameter-form.tsx";
import { ParameterTable } from "./parameter-table.tsx";
import { settableBy, standardsOf } from "./settable.ts";

const route = getRouteApi("/inside/parameters");

export const ParametersPage = (): ReactElement => {
  const me = useMe();
  const { code } = route.useSearch();
  const navigate = useNavigate();
  const [setting, setSetting] = useState(false);
  const maySimulate = useMay("report.read");
  const mayUprate = useMay("case.decide") && me.office.kind === "county";
  const standards = standardsOf(useQuery(services).data ?? []);
  const { data, error, refetch } = useQuery(parameters(code));
  const mine = settableBy(me, standards);
  return (
    <>
      <PageHead title={words.parameters.title} about={words.parameters.about}>
        <Select
          className="wb-service-choice"
          aria-label={words.parameters.code}
          allowClear
          placeholder={words.parameters.all}
          value={code ?? null}
          onChange={(next: string | undefined) =>
            void navigate({ to: "/parameters", search: next === undefined ? {} : { code: next } })
          }
          options={standards.map((one) => ({ value: one.code, label: one.label }))}
        />
        {maySimulate ? <Link to="/parameters/simulation">{simulation.open}</Link> : null}
        {mayUprate ? <Link to="/parameters/uprating">{uprating.open}</Link> : null}
        {mine.length === 0 ? (
          <span className="xm-quiet">{words.parameters.county}</span>
        ) : (
          <Button type="primary" onClick={() => setSetting(true)}>
            {words.parameters.set}
          </Button>
        )}
      </PageHead>
      {error !== null ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.length === 0 ? (
        <Empty title={words.parameters.none} />
      ) : (
        <ParameterTable rows={data} />
      )}
      {setting ? <NewParameterForm standards={mine} onClose={() => setSetting(false)} /> : null}
    </>
  );
};
