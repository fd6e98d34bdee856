/** What runs after a grant: what waits at this office, and how the offices keep up. */
import { queryOptions } from "@tanstack/react-query";
import type { ReviewSupervisionRow, SupportTodo } from "#wire";
import { read } from "./call.ts";

export const supportTodo = queryOptions({
  queryKey: ["todo", "support"],
  queryFn: ({ signal }) => read<SupportTodo>("/api/support-todo", signal),
});
export const reviewSupervision = queryOptions({
  queryKey: ["review-supervision"],
  queryFn: ({ signal }) => read<ReviewSupervisionRow[]>("/api/review-supervision", signal),
});
