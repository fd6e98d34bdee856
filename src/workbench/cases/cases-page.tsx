/** 案件: the register with its filter; filter and page stand in the address, so a return finds them again. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Empty, Loading, PageHead } from "#ui";
import { caseList, casesPerPage, exportCases } from "../api/cases.ts";
import { useMay } from "../api/session.ts";
import { CaseTable } from "../pieces/case-table.tsx";
import { ExportButton } from "../pieces/export-button.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { CaseFilterBar } from "./case-filter-bar.tsx";
import { Pager } from "./pager.tsx";
import "./cases.css";

const route = getRouteApi("/inside/cases");

export const CasesPage = (): ReactElement => {
  const { state, q, trail = [] } = route.useSearch();
  const { data, error, isPlaceholderData, refetch } = useQuery(caseList({ state, q, after: trail.at(-1) }));
  const mayExport = useMay("list.export");
  const from = trail.length * casesPerPage + 1;
  return (
    <>
      <PageHead
        title={words.cases.title}
        about={
          data === undefined
            ? undefined
            : words.cases.truth(Math.min(from, data.total), from + data.rows.length - 1, data.total)
        }
      >
        {mayExport ? (
          <ExportButton label={words.cases.export} make={(reason) => exportCases({ state, reason })} />
        ) : null}
      </PageHead>
      <CaseFilterBar key={`${state ?? ""} ${q ?? ""}`} state={state} q={q} />
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <Trouble error={error} onRetry={() => void refetch()} />
        )
      ) : data.rows.length === 0 ? (
        <Empty next={words.cases.emptyNext} />
      ) : (
        <>
          <CaseTable rows={data.rows} busy={isPlaceholderData} />
          <Pager trail={trail} next={data.next} />
        </>
      )}
    </>
  );
};
