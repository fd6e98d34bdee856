/** Money: yuan with two decimals, held as text so that no cent is lost to floating point. */
import { InputNumber } from "antd";
import { showYuan } from "../show-yuan.ts";
import { uiWords } from "../words.ts";
import type { CellProps, ControlProps, KindUi } from "./kind.ts";
import { Unknown } from "./unknown.tsx";

const Control = ({ id, field, value, onChange, describedBy, invalid }: ControlProps) => (
  <InputNumber<string>
    id={id}
    stringMode
    precision={2}
    min="0"
    controls={false}
    inputMode="decimal"
    value={value === null ? null : String(value)}
    onChange={(next) => onChange(next === null || next === "" ? null : next)}
    suffix={uiWords.yuanPer(field.period)}
    aria-describedby={describedBy}
    status={invalid === true ? "error" : ""}
  />
);

const Cell = ({ field, value }: CellProps) =>
  value === null ? (
    <Unknown />
  ) : (
    <span className="xm-number">
      {showYuan(String(value))} {uiWords.yuanPer(field.period)}
    </span>
  );

export const money: KindUi = { Control, Cell, isGroup: false };
