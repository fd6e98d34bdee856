/** What the page of statistics asks of the server. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { FigureRowsWire, FileWire, LedgerWire, MonthWire } from "#wire";
import { queryString, read, write } from "../api/call.ts";

export interface MonthAsked {
  serviceId: string;
  month: string;
  unitId?: number | undefined;
}

export const monthFigures = (asked: MonthAsked) =>
  queryOptions({
    queryKey: ["statistics", asked],
    queryFn: ({ signal }) => read<MonthWire>(`/api/statistics/month${queryString({ ...asked })}`, signal),
  });
export const closeMonth = (asked: Pick<MonthAsked, "serviceId" | "month">): Promise<MonthWire> =>
  write("POST", "/api/statistics/close", asked);
export const figureRows = (asked: MonthAsked & { figure: string }) =>
  infiniteQueryOptions({
    queryKey: ["statistics", "rows", asked],
    queryFn: ({ signal, pageParam }) =>
      read<FigureRowsWire>(`/api/statistics/rows${queryString({ ...asked, after: pageParam })}`, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
export const exportMonth = (asked: MonthAsked & { reason: string }): Promise<FileWire> =>
  write("POST", "/api/exports/month", { ...asked, format: "xlsx" });

export interface LedgerAsked {
  readonly kind: string;
  readonly serviceId: string;
  readonly year: string;
}
export const ledgerLines = (asked: LedgerAsked) =>
  infiniteQueryOptions({
    queryKey: ["ledger", asked],
    queryFn: ({ pageParam, signal }) =>
      read<LedgerWire>(`/api/ledgers${queryString({ ...asked, skip: pageParam })}`, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
export const exportLedger = (asked: LedgerAsked & { reason: string }): Promise<FileWire> =>
  write("POST", "/api/exports/ledger", { ...asked, format: "xlsx" });
