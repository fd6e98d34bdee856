/** What runs after a grant: what waits at this office, and how the offices keep up. */
import { queryOptions } from "@tanstack/react-query";
import type { AppealRowWire, ReviewSupervisionRow, SupportTodo } from "#wire";
import { read } from "./call.ts";

export const supportTodo = queryOptions({
  queryKey: ["todo", "support"],
  queryFn: ({ signal }) => read<SupportTodo>("/api/support-todo", signal),
});
export const reviewSupervision = queryOptions({
  queryKey: ["review-supervision"],
  queryFn: ({ signal }) => read<ReviewSupervisionRow[]>("/api/review-supervision", signal),
});
export const appealsRegister = queryOptions({
  queryKey: ["appeals"],
  queryFn: async ({ signal }) => {
    const rows = await read<AppealRowWire[]>("/api/appeals", signal);
    return rows.map((row) => ({ ...row, key: `${row.caseId}/${row.nth}` }));
  },
});
