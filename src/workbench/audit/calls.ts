/** What the page of the audit asks of the server. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditWire } from "#wire";
import { queryString, read } from "../api/call.ts";
import type { AuditSearch } from "../search-params.ts";

export const auditEntries = (asked: AuditSearch & { from: string; to: string }) =>
  infiniteQueryOptions({
    queryKey: ["audit", asked],
    queryFn: ({ pageParam, signal }) =>
      read<AuditWire>(`/api/audit${queryString({ ...asked, before: pageParam ?? undefined })}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
