/** Date: a day as YYYY-MM-DD; it may be typed with or without separators. */
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { uiWords } from "../words.ts";
import type { CellProps, ControlProps, KindUi } from "./kind.ts";
import { Unknown } from "./unknown.tsx";

const formats = ["YYYY-MM-DD", "YYYYMMDD", "YYYY.MM.DD", "YYYY/MM/DD"];

const Control = ({ id, value, onChange, describedBy, invalid }: ControlProps) => (
  <DatePicker
    id={id}
    format={formats}
    placeholder={uiWords.pickDate}
    value={value === null ? null : dayjs(String(value))}
    onChange={(next) => onChange(next === null ? null : next.format("YYYY-MM-DD"))}
    aria-describedby={describedBy}
    status={invalid === true ? "error" : ""}
  />
);

const Cell = ({ value }: CellProps) =>
  value === null ? <Unknown /> : <time className="xm-number">{String(value)}</time>;

export const date: KindUi = { Control, Cell, isGroup: false };
