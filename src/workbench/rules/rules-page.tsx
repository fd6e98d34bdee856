/** 规则: what the system computes by, sentence by sentence, with the articles; for reading and signing. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import type { ReactElement } from "react";
import { Empty, Loading, PageHead } from "#ui";
import { services } from "../api/services.ts";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { ServiceRules } from "./service-rules.tsx";
import "./rules.css";

const route = getRouteApi("/inside/rules");

export const RulesPage = (): ReactElement => {
  const { service } = route.useSearch();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(services);
  if (data === undefined)
    return error === null ? <Loading rows={8} /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const shown = data.find((one) => one.id === service) ?? data[0];
  if (shown === undefined) return <Empty title={words.rules.none} />;
  return (
    <>
      <PageHead title={words.rules.title} about={words.rules.about}>
        <Select
          className="wb-service-choice"
          aria-label={words.intake.service}
          value={shown.id}
          onChange={(id) => void navigate({ to: "/rules", search: { service: id } })}
          options={data.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </PageHead>
      <ServiceRules service={shown} />
    </>
  );
};
