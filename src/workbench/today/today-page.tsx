/** 今日: what waits for this office, the most pressing first. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Empty, Loading, PageHead } from "#ui";
import { todo } from "../api/cases.ts";
import { CaseTable } from "../pieces/case-table.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { SupportSection } from "./support-section.tsx";
import { TodayNumbers } from "./today-numbers.tsx";
import { pressing } from "./pressing.ts";
import "./today.css";

const route = getRouteApi("/inside/");

export const TodayPage = (): ReactElement => {
  const { clock } = route.useSearch();
  const { data, error, refetch } = useQuery(todo);
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const rows = pressing(data.rows, clock);
  return (
    <>
      <PageHead title={words.today.title} about={words.today.truth(rows.length, data.counts.open)} />
      <TodayNumbers counts={data.counts} picked={clock} />
      <div className="xm-stack">
        {rows.length === 0 ? (
          <Empty title={words.today.empty} next={words.today.emptyNext} />
        ) : (
          <CaseTable rows={rows} />
        )}
        {clock === undefined ? <SupportSection /> : null}
      </div>
    </>
  );
};
