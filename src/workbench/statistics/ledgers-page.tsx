/** 台账: what is kept besides the register, one ledger of one service and one year at a time. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Select } from "antd";
import type { ReactElement } from "react";
import type { LedgerWire } from "#wire";
import { Empty, Field, Loading, PageHead, ScrollBox } from "#ui";
import { services } from "../api/services.ts";
import { useMay, useMe } from "../api/session.ts";
import { ExportButton } from "../pieces/export-button.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { exportLedger, ledgerLines } from "./calls.ts";
import { words } from "./words.ts";

const route = getRouteApi("/inside/statistics/ledgers");
const say = words.ledgers;
/** Years that can be chosen, this one first. */
const YEARS = 6;

const Lines = ({ pages }: { pages: readonly LedgerWire[] }) => {
  const [first] = pages;
  if (!first) return null;
  const rows = pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={say.none} />;
  return (
    <ScrollBox label={first.title}>
      <table className="xm-table">
        <thead>
          <tr>
            {[first.day, say.case, say.name, say.place, ...first.columns].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ caseId, caseNo, applicantName, place, day, cells }, index) => (
            <tr key={`${caseId} ${index}`}>
              <td className="xm-number">{day}</td>
              <th scope="row">
                <Link to="/cases/$caseId" params={{ caseId: String(caseId) }}>
                  {caseNo}
                </Link>
              </th>
              <td>{applicantName ?? <span className="xm-quiet">{words.rows.hidden}</span>}</td>
              <td>{place}</td>
              {cells.map((cell, column) => (
                <td key={first.columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

export const LedgersPage = (): ReactElement => {
  const { today } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayExport = useMay("list.export");
  const thisYear = Number(today.slice(0, 4));
  const asked = {
    kind: search.kind ?? "nearRelatives",
    serviceId: search.service ?? "minimum-living-allowance",
    year: String(search.year ?? thisYear),
  };
  const listed = useQuery(services).data ?? [];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(ledgerLines(asked));
  const [first] = data?.pages ?? [];
  const show = (next: Partial<typeof search>): void => void navigate({ search: { ...search, ...next } });
  return (
    <>
      <PageHead title={say.title} about={first?.about}>
        {mayExport ? <ExportButton label={say.export} make={(reason) => exportLedger({ ...asked, reason })} /> : null}
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Link to="/statistics" search={{ service: asked.serviceId }}>
          {say.back}
        </Link>
      </PageHead>
      <div className="xm-row wb-month-asked">
        <Field id="ledger-kind" label={say.kind}>
          {() => (
            <Select
              id="ledger-kind"
              className="wb-service-choice"
              value={asked.kind}
              onChange={(kind) => show({ kind })}
              options={(first?.kinds ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Field>
        <Field id="ledger-service" label={words.service}>
          {() => (
            <Select
              id="ledger-service"
              className="wb-service-choice"
              value={asked.serviceId}
              onChange={(service) => show({ service })}
              options={listed.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Field>
        <Field id="ledger-year" label={say.year}>
          {() => (
            <Select
              id="ledger-year"
              value={Number(asked.year)}
              onChange={(year) => show({ year })}
              options={Array.from({ length: YEARS }, (_, back) => ({
                value: thisYear - back,
                label: String(thisYear - back),
              }))}
            />
          )}
        </Field>
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Trouble error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <div className="xm-stack">
          <Lines pages={data.pages} />
          {hasNextPage ? (
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {say.more}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
};
