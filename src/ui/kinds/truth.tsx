/** Truth: yes, no, or not known yet; the third is a real answer and the one a form starts with. */
import { Radio } from "antd";
import { uiWords } from "../words.ts";
import { choice } from "./choice.tsx";
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

/** Three buttons are too wide for a line: yes, no, or left open. */
const LineControl = ({ value, onChange, field, ...props }: ControlProps) => (
  <choice.Control
    {...props}
    field={{ label: field.label, options: options.filter((option) => option.value !== "unknown") }}
    value={value === null ? null : toOption(value)}
    onChange={(option) => onChange(fromOption(option === null ? "unknown" : String(option)))}
  />
);

const Cell = ({ value }: CellProps) =>
  value === null ? <Unknown /> : <span>{value === true ? uiWords.yes : uiWords.no}</span>;

export const truth: KindUi = { Control, LineControl, Cell, isGroup: true };
