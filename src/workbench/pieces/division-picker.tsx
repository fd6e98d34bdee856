/**
 * A division, found by name or reached level by level: choosing one shows what lies below it, until there is nothing below.
 * One box does both, so that the keyboard path is the same.
 */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { DivisionRow } from "#wire";
import { divisionsBelow, divisionsNamed } from "../api/divisions.ts";
import { useMe } from "../api/session.ts";
import { words } from "../words.ts";
import { useSettled } from "./use-settled.ts";

export type Place = Pick<DivisionRow, "unitId" | "name" | "path">;

interface Props {
  id: string;
  label: string;
  value: Place | null;
  onChange: (place: Place | null) => void;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
}

const settleMs = 250;

/** Without the official's own area, which everyone here knows; the whole path would not fit the box. */
const shortPath = (path: string, own: string): string => {
  const shared = own.replaceAll(" / ", "");
  return path.startsWith(shared) && path !== shared ? path.slice(shared.length) : path;
};

export const DivisionPicker = ({ id, label, value, onChange, describedBy, invalid }: Props) => {
  const own = useMe().division;
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const q = useSettled(typed.trim(), settleMs);
  const at = value ?? own;
  const named = useQuery(divisionsNamed(q));
  const below = useQuery(divisionsBelow(at.unitId));
  const rows = (q === "" ? below.data : named.data) ?? [];
  const choose = (unitId: number | undefined): void => {
    setTyped("");
    onChange(rows.find((row) => row.unitId === unitId) ?? (unitId === own.unitId ? own : null));
  };
  return (
    <Select<number>
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      status={invalid === true ? "error" : ""}
      open={open && (q !== "" || rows.length > 0 || value === null)}
      onOpenChange={setOpen}
      showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
      allowClear
      placeholder={words.division.placeholder}
      loading={named.isFetching || below.isFetching}
      value={value?.unitId ?? null}
      labelRender={() => (value === null ? "" : shortPath(value.path, own.path))}
      onChange={choose}
      // Stays open after a choice: the next level follows in the same place.
      onSelect={() => setTimeout(() => setOpen(true))}
      notFoundContent={words.division.none}
      options={rows.map((row) => ({ value: row.unitId, label: q === "" ? row.name : row.path }))}
    />
  );
};
