/** 名册导入与接收: which list, its template, the file, what the check found, and writing it. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useState, type ReactElement } from "react";
import { choice, Empty, Field, Loading, PageHead, ScrollBox, Section } from "#ui";
import type { ImportKindWire, ImportWire } from "#wire";
import { Trouble } from "../pieces/trouble.tsx";
import { importKinds, imports, templateOf } from "./calls.ts";
import { CheckedImport } from "./checked-import.tsx";
import { FileChoice } from "./file-choice.tsx";
import { words } from "./words.ts";
import "./imports.css";

const route = getRouteApi("/inside/imports");

const Columns = ({ columns }: Pick<ImportKindWire, "columns">) => (
  <details>
    <summary>{words.columns}</summary>
    <ScrollBox label={words.columns}>
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{words.column.label}</th>
            <th scope="col">{words.column.help}</th>
            <th scope="col">{words.column.example}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, label, required, help, example }) => (
            <tr key={key}>
              <th scope="row" className="wb-import-column">
                {label}
                {required ? <span className="xm-quiet">（{words.required}）</span> : null}
              </th>
              <td>{help}</td>
              <td className="wb-import-column">{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </details>
);

const Before = ({ rows }: { rows: readonly ImportWire[] }) =>
  rows.length === 0 ? (
    <Empty title={words.none} />
  ) : (
    <ScrollBox label={words.before}>
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{words.list.at}</th>
            <th scope="col">{words.list.title}</th>
            <th scope="col" className="xm-end">
              {words.list.rows}
            </th>
            <th scope="col" className="xm-end">
              {words.list.bad}
            </th>
            <th scope="col">{words.list.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ importId, checkedAt, title, rows: lines, badRows, state }) => (
            <tr key={importId}>
              <td className="wb-import-column">
                <Link to="/imports" search={{ import: importId }}>
                  {dayjs(checkedAt).format("YYYY-MM-DD HH:mm")}
                </Link>
              </td>
              <td>{title}</td>
              <td className="xm-end xm-number">{lines}</td>
              <td className="xm-end xm-number">{badRows}</td>
              <td className="wb-import-column">{words.states[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );

export const ImportsPage = (): ReactElement => {
  const { import: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: kinds, error, refetch } = useQuery(importKinds);
  const before = useQuery(imports);
  const [chosen, setChosen] = useState<string | null>(null);
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  const kind = kinds?.find(({ id }) => id === chosen) ?? kinds?.[0];
  if (kinds === undefined || kind === undefined) return <Loading rows={6} />;
  return (
    <>
      <PageHead title={words.title} about={words.about} />
      <div className="xm-stack">
        <Section title={words.choose}>
          <div className="xm-stack">
            <div className="xm-row wb-import-kind">
              <Field id="import-kind" label={words.kind}>
                {(tied) => (
                  <choice.Control
                    id="import-kind"
                    field={{
                      label: words.kind,
                      options: kinds.map(({ id, title }) => ({ value: id, label: title })),
                    }}
                    value={kind.id}
                    onChange={(next) => setChosen(next === null ? null : String(next))}
                    {...tied}
                  />
                )}
              </Field>
              <a href={templateOf(kind.id)} download>
                {words.template}
              </a>
            </div>
            <Columns columns={kind.columns} />
            <FileChoice
              key={kind.id}
              kind={kind.id}
              onChecked={({ importId }) => void navigate({ search: { import: importId } })}
            />
          </div>
        </Section>
        {shown === undefined ? null : <CheckedImport importId={shown} />}
        <Section title={words.before}>
          {before.data === undefined ? <Loading rows={3} /> : <Before rows={before.data} />}
        </Section>
      </div>
    </>
  );
};
