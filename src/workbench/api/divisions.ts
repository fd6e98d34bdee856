/** Administrative divisions: by name, and level by level. */
import { queryOptions } from "@tanstack/react-query";
import type { DivisionRow } from "#wire";
import { queryString, read } from "./call.ts";

export const divisionsNamed = (q: string) =>
  queryOptions({
    queryKey: ["divisions", q],
    queryFn: ({ signal }) => read<DivisionRow[]>(`/api/divisions${queryString({ q })}`, signal),
    enabled: q !== "",
    staleTime: 300_000,
  });

export const divisionsBelow = (unitId: number) =>
  queryOptions({
    queryKey: ["divisions-below", unitId],
    queryFn: ({ signal }) => read<DivisionRow[]>(`/api/divisions/${unitId}/children`, signal),
    staleTime: 300_000,
  });
