/** What the page of the audit asks of the server. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditWire, FileWire } from "#wire";
import { queryString, read, write } from "../api/call.ts";
import type { AuditSearch } from "../search-params.ts";

export const auditEntries = (asked: AuditSearch & { from: string; to: string }) =>
  infiniteQueryOptions({
    queryKey: ["audit", asked],
    queryFn: ({ pageParam, signal }) =>
      read<AuditWire>(`/api/audit${queryString({ ...asked, before: pageParam ?? undefined })}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

export const exportAudit = (asked: AuditSearch & { from: string; to: string; reason: string }): Promise<FileWire> =>
  write("POST", "/api/exports/audit", { ...asked, format: "xlsx" });
