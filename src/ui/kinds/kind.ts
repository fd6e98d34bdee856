/** What a kind of fact answers on a page: how it is entered and how it is shown. */
import type { ComponentType } from "react";
import type { FactValue, FieldWire } from "#wire";

/** The part of a field that a control needs, so that hand-made forms can use the same controls. */
export type FieldLike = Pick<FieldWire, "label" | "period" | "options">;

export interface ControlProps {
  id: string;
  field: FieldLike;
  value: FactValue;
  /** null: not known. */
  onChange: (value: FactValue) => void;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
}
export interface CellProps {
  field: FieldLike;
  value: FactValue;
}
export interface KindUi {
  Control: ComponentType<ControlProps>;
  /** In a line of a list, where there is little room; the control itself when absent. */
  LineControl?: ComponentType<ControlProps>;
  Cell: ComponentType<CellProps>;
  /** The control is a set of buttons, so a label element has nothing single to point at. */
  isGroup: boolean;
}
