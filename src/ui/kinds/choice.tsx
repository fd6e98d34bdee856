/** Choice: one of a few named values; clearing it means "not known". */
import { Select } from "antd";
import { uiWords } from "../words.ts";
import type { CellProps, ControlProps, KindUi } from "./kind.ts";
import { Unknown } from "./unknown.tsx";

/** Longer ones are searched by typing a part of the label. */
const shortList = 8;

const Control = ({ id, field, value, onChange, describedBy, invalid }: ControlProps) => (
  <Select<string>
    id={id}
    allowClear
    showSearch={(field.options?.length ?? 0) > shortList ? { optionFilterProp: "label" } : false}
    placeholder={uiWords.choose}
    value={value === null ? null : String(value)}
    onChange={(next: string | undefined) => onChange(next ?? null)}
    options={field.options ?? []}
    aria-describedby={describedBy}
    aria-label={field.label}
    status={invalid === true ? "error" : ""}
  />
);

const Cell = ({ field, value }: CellProps) =>
  value === null ? <Unknown /> : <span>{field.options?.find((o) => o.value === value)?.label ?? String(value)}</span>;

export const choice: KindUi = { Control, Cell, isGroup: false };
