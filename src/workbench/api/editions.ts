/** Published editions of the rules. */
import { queryOptions } from "@tanstack/react-query";
import type { EditionWire } from "#wire";
import { read } from "./call.ts";

export const editions = (id: string) =>
  queryOptions({
    queryKey: ["editions", id],
    queryFn: ({ signal }) => read<EditionWire[]>(`/api/services/${encodeURIComponent(id)}/editions`, signal),
    staleTime: Infinity,
  });
