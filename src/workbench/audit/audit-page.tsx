/** 审计记录: what was done in some days; the filter stands in the address. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState, type ReactElement } from "react";
import { date, Empty, Field, Loading, PageHead, ScrollBox } from "#ui";
import type { AuditEntryWire } from "#wire";
import { useMe } from "../api/session.ts";
import { ExportButton } from "../pieces/export-button.tsx";
import { Refusal } from "../pieces/refusal.tsx";
import type { AuditSearch } from "../search-params.ts";
import { auditEntries, exportAudit } from "./calls.ts";
import { words } from "./words.ts";

const route = getRouteApi("/inside/audit");
const { columns } = words;

const Row = ({ entry }: { entry: AuditEntryWire }) => (
  <tr>
    <td className="xm-number">{dayjs(entry.at).format("YYYY-MM-DD HH:mm:ss")}</td>
    <th scope="row">
      {entry.by ?? <span className="xm-quiet">{words.nobody}</span>}
      {entry.login === null ? null : <div className="xm-quiet">{entry.login}</div>}
    </th>
    <td>{entry.office}</td>
    <td>{entry.actLabel}</td>
    <td>
      {entry.whatLabel}
      <div className="xm-quiet">{entry.what}</div>
    </td>
    <td>{entry.subjects}</td>
    <td>{entry.reason}</td>
    <td>{entry.sealed ? words.sealed : words.open}</td>
  </tr>
);

const Entries = ({ asked }: { asked: AuditSearch & { from: string; to: string } }) => {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditEntries(asked));
  if (data === undefined) return error === null ? <Loading rows={8} /> : <Refusal error={error} />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={words.none} />;
  return (
    <div className="xm-stack">
      <ScrollBox label={words.title}>
        <table className="xm-table">
          <thead>
            <tr>
              {Object.entries(columns).map(([key, label]) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <Row key={entry.entryId} entry={entry} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  );
};

export const AuditPage = (): ReactElement => {
  const { today } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { ...search, from: search.from ?? today, to: search.to ?? today };
  const [typed, setTyped] = useState({ who: search.who ?? "", caseNo: search.caseNo ?? "" });
  const { data } = useInfiniteQuery(auditEntries(asked));
  const [first] = data?.pages ?? [];
  const show = (next: AuditSearch): void => void navigate({ search: { ...search, ...next } });
  const days = (["from", "to"] as const).map((key) => (
    <Field key={key} id={`audit-${key}`} label={words[key]}>
      {(tied) => (
        <date.Control
          id={`audit-${key}`}
          field={{ label: words[key] }}
          value={asked[key]}
          onChange={(next) => show({ [key]: next === null ? undefined : String(next) })}
          {...tied}
        />
      )}
    </Field>
  ));
  const choices = (
    [
      ["act", first?.acts],
      ["area", first?.areas],
    ] as const
  ).map(([key, options = []]) => (
    <Field key={key} id={`audit-${key}`} label={words[key]}>
      {() => (
        <Select
          id={`audit-${key}`}
          className="wb-service-choice"
          allowClear
          placeholder={words.any}
          value={asked[key] ?? null}
          onChange={(next: string | undefined) => show({ [key]: next })}
          options={options}
        />
      )}
    </Field>
  ));
  return (
    <>
      <PageHead title={words.title} about={words.about}>
        <ExportButton label={words.export} make={(reason) => exportAudit({ ...asked, reason })} />
      </PageHead>
      <form
        className="xm-row wb-month-asked"
        onSubmit={(event) => {
          event.preventDefault();
          show({ who: typed.who.trim() || undefined, caseNo: typed.caseNo.trim() || undefined });
        }}
      >
        {days}
        {choices}
        {(["who", "caseNo"] as const).map((key) => (
          <Field key={key} id={`audit-${key}`} label={words[key]} help={key === "who" ? words.whoHelp : undefined}>
            {(tied) => (
              <Input
                id={`audit-${key}`}
                value={typed[key]}
                maxLength={40}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                aria-describedby={tied.describedBy}
              />
            )}
          </Field>
        ))}
        <Button type="primary" htmlType="submit">
          {words.find}
        </Button>
      </form>
      <Entries key={JSON.stringify(asked)} asked={asked} />
    </>
  );
};
