/** 选择县市区 · Standards and offices differ from county to county; the choice stands in the address. */
import { useId } from "react";
import type { CountyRow } from "#wire";
import { goTo, pathOf, useAddress } from "../app/address.ts";
import { useLoaded } from "../app/load.ts";
import { Shown } from "./states.tsx";

const byPrefecture = (rows: readonly CountyRow[]): readonly (readonly [string, readonly CountyRow[]])[] => {
  const groups = new Map<string, CountyRow[]>();
  for (const row of rows) groups.set(row.prefecture, [...(groups.get(row.prefecture) ?? []), row]);
  return [...groups];
};

export const County = ({ label }: { readonly label: string }) => {
  const { place, kept } = useAddress();
  const counties = useLoaded<CountyRow[]>("/api/public/counties");
  const id = useId();
  return (
    <Shown of={counties}>
      {(rows) => (
        <p className="ask">
          <label htmlFor={id}>{label}</label>
          <select
            id={id}
            value={kept.county ?? ""}
            onChange={({ target }) => goTo(pathOf(place, { ...kept, county: Number(target.value) || null }), true)}
          >
            <option value="">请选择</option>
            {byPrefecture(rows).map(([prefecture, own]) => (
              <optgroup key={prefecture} label={prefecture}>
                {own.map(({ unitId, name }) => (
                  <option key={unitId} value={unitId}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </p>
      )}
    </Shown>
  );
};
