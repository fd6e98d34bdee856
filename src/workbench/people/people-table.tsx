/** The people found, each with the way to the household file. */
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { PersonRow } from "#wire";
import { MaskedId } from "../pieces/masked-id.tsx";
import { PersonName } from "../pieces/person-name.tsx";
import { Admit } from "./admit.tsx";
import { words } from "../words.ts";

const { columns: labels } = words.people;

const columns: TableColumnsType<PersonRow> = [
  { key: "name", title: labels.name, render: (_, row) => <PersonName person={row} /> },
  {
    key: "sex",
    title: labels.sex,
    responsive: ["md"],
    render: (_, row) => (row.sex === null ? null : words.people.sex[row.sex]),
  },
  {
    key: "age",
    title: labels.age,
    responsive: ["md"],
    render: (_, row) => (row.age === null ? null : words.people.years(row.age)),
  },
  { key: "id", title: labels.id, render: (_, row) => <MaskedId person={row} /> },
  { key: "place", title: labels.place, dataIndex: "place", responsive: ["md"] },
  {
    key: "household",
    title: labels.household,
    render: (_, row) =>
      row.householdId === null ? (
        <span className="xm-quiet">{words.intake.noHousehold}</span>
      ) : (
        <Link to="/households/$householdId" params={{ householdId: String(row.householdId) }}>
          {words.people.file}
        </Link>
      ),
  },
  { key: "admit", title: words.people.admit.column, render: (_, row) => <Admit person={row} /> },
];

export const PeopleTable = ({ rows, busy }: { rows: readonly PersonRow[]; busy: boolean }) => (
  <Table<PersonRow>
    size="small"
    rowKey="personId"
    columns={columns}
    dataSource={rows}
    pagination={false}
    loading={busy}
  />
);
