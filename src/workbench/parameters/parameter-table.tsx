/** Standards as set, with their periods; nothing is ever overwritten. */
import { CheckCircleFilled } from "@ant-design/icons";
import { Table, type TableColumnsType } from "antd";
import { ScrollBox } from "#ui";
import type { ParameterRow } from "#wire";
import { ToConfirm } from "../pieces/to-confirm.tsx";
import { words } from "../words.ts";

const { columns: labels } = words.parameters;

const columns: TableColumnsType<ParameterRow> = [
  {
    key: "label",
    title: labels.label,
    render: (_, row) => (
      <span>
        {row.label} {row.category === null ? null : <span className="xm-quiet">{row.category}</span>}
      </span>
    ),
  },
  { key: "shown", title: labels.shown, dataIndex: "shown", className: "xm-number", align: "end" },
  { key: "place", title: labels.place, dataIndex: "place", responsive: ["md"] },
  {
    key: "period",
    title: labels.period,
    className: "wb-period",
    render: (_, row) => words.parameters.period(row.validFrom, row.validTo),
  },
  { key: "document", title: labels.document, dataIndex: "documentNo", responsive: ["md"] },
  {
    key: "confirmed",
    title: labels.confirmed,
    responsive: ["md"],
    render: (_, row) =>
      row.confirmed ? (
        <span className="wb-verdict-yes">
          <CheckCircleFilled aria-hidden="true" /> {words.parameters.confirmed}
        </span>
      ) : (
        <ToConfirm />
      ),
  },
];

export const ParameterTable = ({ rows }: { rows: readonly ParameterRow[] }) => (
  <ScrollBox label={words.parameters.title}>
    <Table<ParameterRow>
      size="small"
      rowKey={(row) => `${row.code} ${row.category ?? ""} ${row.place} ${row.validFrom}`}
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
    />
  </ScrollBox>
);
