/** Truth: yes, no, or not known yet; the third is a real answer and the one a form starts with. */
import { Radio } from "antd";
import { uiWords } from "../words.ts";
import type { CellProps, ControlProps, KindUi } from "./kind.ts";
import { Unknown } from "./unknown.tsx";

const options = [
  { value: "yes", label: uiWords.yes },
  { value: "no", label: uiWords.no },
  { value: "unknown", label: uiWords.unknown },
];
const toOption = (value: unknown) => (value === true ? "yes" : value === false ? "no" : "unknown");
const fromOption = (option: string) => (option === "unknown" ? null : option === "yes");

const Control = ({ id, field, value, onChange, describedBy }: ControlProps) => (
  <Radio.Group
    id={id}
    aria-label={field.label}
    aria-describedby={describedBy}
    value={toOption(value)}
    onChange={(event) => onChange(fromOption(String(event.target.value)))}
    options={options}
  />
);

const Cell = ({ value }: CellProps) =>
  value === null ? <Unknown /> : <span>{value === true ? uiWords.yes : uiWords.no}</span>;

export const truth: KindUi = { Control, Cell, isGroup: true };
