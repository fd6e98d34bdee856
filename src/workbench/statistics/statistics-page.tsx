/** 统计与台账: one month of one service, part by part; a division leads down, a number leads to its rows. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Drawer, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { MonthPartWire } from "#wire";
import { choice, Field, Loading, PageHead } from "#ui";
import { services } from "../api/services.ts";
import { useMay, useMe } from "../api/session.ts";
import { ExportButton } from "../pieces/export-button.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { exportMonth, monthFigures } from "./calls.ts";
import { CloseButton, ClosedNote } from "./closed-note.tsx";
import { FigureRows } from "./figure-rows.tsx";
import { MonthTable } from "./month-table.tsx";
import { words } from "./words.ts";
import "./statistics.css";

const route = getRouteApi("/inside/statistics");

interface Looking {
  readonly figure: string;
  readonly label: string;
  readonly place: string;
  readonly unitId: number;
  readonly cases: number;
}

export const StatisticsPage = (): ReactElement => {
  const { today } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayExport = useMay("list.export");
  const asked = {
    serviceId: search.service ?? "minimum-living-allowance",
    month: search.month ?? today.slice(0, 7),
    unitId: search.unit,
  };
  const { data, error, refetch } = useQuery(monthFigures(asked));
  const listed = useQuery(services).data ?? [];
  const [looking, setLooking] = useState<Looking | null>(null);
  if (data === undefined)
    return error === null ? <Loading rows={8} /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const shown = data.path.at(-1);
  const look = (part: MonthPartWire | null, figure: string, label: string): void => {
    const counted = part === null ? data.total[figure] : part.counts[figure];
    const unitId = part === null ? shown?.unitId : part.unitId;
    if (counted === undefined || unitId === undefined || unitId === null) return;
    setLooking({ figure, label, unitId, place: part?.name ?? shown?.name ?? "", cases: counted.cases });
  };
  return (
    <>
      <PageHead title={words.title} about={words.about}>
        {data.mayClose ? <CloseButton asked={asked} /> : null}
        {mayExport ? <ExportButton label={words.export} make={(reason) => exportMonth({ ...asked, reason })} /> : null}
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Link to="/statistics/ledgers" search={{ service: asked.serviceId }}>
          {words.ledgers.open}
        </Link>
      </PageHead>
      <div className="xm-row wb-month-asked">
        <Field id="month-service" label={words.service}>
          {(tied) => (
            <choice.Control
              id="month-service"
              field={{ label: words.service, options: listed.map(({ id, title }) => ({ value: id, label: title })) }}
              value={asked.serviceId}
              onChange={(next) =>
                void navigate({ search: { ...search, ...(next === null ? {} : { service: String(next) }) } })
              }
              {...tied}
            />
          )}
        </Field>
        <Field id="month-month" label={words.month}>
          {(tied) => (
            <Input
              id="month-month"
              type="month"
              max={today.slice(0, 7)}
              value={asked.month}
              onChange={(event) =>
                void (event.target.value === ""
                  ? undefined
                  : navigate({ search: { ...search, month: event.target.value } }))
              }
              aria-describedby={tied.describedBy}
            />
          )}
        </Field>
      </div>
      <nav aria-label={words.path} className="xm-row">
        {data.path.map(({ unitId, name }, at) =>
          at === data.path.length - 1 ? (
            <strong key={unitId} aria-current="page">
              {name}
            </strong>
          ) : (
            <span key={unitId}>
              <Link to="/statistics" search={{ ...search, unit: unitId }}>
                {name}
              </Link>{" "}
              ›
            </span>
          ),
        )}
      </nav>
      {data.closed === null ? null : <ClosedNote closed={data.closed} />}
      <MonthTable month={data} search={search} onLook={look} />
      <dl className="wb-persons" aria-label={words.whoTheyAre}>
        {data.persons.map(({ key, label, count }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="xm-number">{count}</dd>
          </div>
        ))}
      </dl>
      <Drawer
        open={looking !== null}
        title={looking === null ? "" : words.rows.title(looking.place, looking.label)}
        size={760}
        onClose={() => setLooking(null)}
      >
        {looking === null ? null : (
          <FigureRows asked={{ ...asked, unitId: looking.unitId, figure: looking.figure }} cases={looking.cases} />
        )}
      </Drawer>
    </>
  );
};
