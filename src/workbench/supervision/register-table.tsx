/** A register as a table: while it loads, when it fails, when it is empty. */
import type { UseQueryResult } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import { Loading, ScrollBox } from "#ui";
import { Trouble } from "../pieces/trouble.tsx";

interface Props<Row> {
  query: UseQueryResult<Row[]>;
  rowKey: keyof Row & string;
  columns: TableColumnsType<Row>;
  none: string;
  label: string;
}

export const RegisterTable = <Row extends object>({ query, rowKey, columns, none, label }: Props<Row>) => {
  const { data, error, refetch } = query;
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <p className="xm-quiet wb-flat">{none}</p>;
  return (
    <ScrollBox label={label}>
      <Table<Row> size="small" rowKey={rowKey} columns={columns} dataSource={data} pagination={false} />
    </ScrollBox>
  );
};
