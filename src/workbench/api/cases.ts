/** Cases: the to-do list, the register, one case and what is done to it. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CaseRow, CaseView, Fact, FileWire, Page, Todo } from "#wire";
import { queryString, read, write } from "./call.ts";

export const casesPerPage = 20;

export interface CaseFilter {
  state?: CaseRow["state"] | undefined;
  q?: string | undefined;
  after?: string | undefined;
}
export type Facts = Record<string, Fact>;
export interface NewCase {
  service: string;
  householdId: number;
  applicantId: number;
  facts: { household: Facts; members: { personId: number; facts: Facts }[] };
}
export interface Act {
  caseId: number;
  key: string;
  version: number;
  input: Readonly<Record<string, unknown>>;
  password?: string | undefined;
}

export const todo = queryOptions({ queryKey: ["todo"], queryFn: ({ signal }) => read<Todo>("/api/todo", signal) });

export const exportCases = (asked: { state?: CaseRow["state"] | undefined; reason: string }): Promise<FileWire> =>
  write("POST", "/api/exports/cases", { ...asked, format: "xlsx" });

export const caseList = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ["cases", filter],
    queryFn: ({ signal }) =>
      read<Page<CaseRow>>(`/api/cases${queryString({ ...filter, limit: casesPerPage })}`, signal),
    placeholderData: keepPreviousData,
  });

export const caseView = (caseId: number) =>
  queryOptions({ queryKey: ["case", caseId], queryFn: ({ signal }) => read<CaseView>(`/api/cases/${caseId}`, signal) });

export const letterAddress = (caseId: number): string => `/api/cases/${caseId}/letter`;

export const openCase = (given: NewCase): Promise<CaseView> => write("POST", "/api/cases", given);

/** One act on a case; refused with 409 when someone else acted since `version`. */
export const act = ({ caseId, key, ...body }: Act): Promise<CaseView> =>
  write("POST", `/api/cases/${caseId}/actions/${encodeURIComponent(key)}`, body);
