/** Count: a whole number of things or persons. */
import { InputNumber } from "antd";
import type { CellProps, ControlProps, KindUi } from "./kind.ts";
import { Unknown } from "./unknown.tsx";

const Control = ({ id, value, onChange, describedBy, invalid }: ControlProps) => (
  <InputNumber<number>
    id={id}
    min={0}
    precision={0}
    inputMode="numeric"
    value={value === null ? null : Number(value)}
    onChange={onChange}
    aria-describedby={describedBy}
    status={invalid === true ? "error" : ""}
  />
);

const Cell = ({ value }: CellProps) =>
  value === null ? <Unknown /> : <span className="xm-number">{String(value)}</span>;

export const count: KindUi = { Control, Cell, isGroup: false };
