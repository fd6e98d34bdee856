/** What the page of caseload checks asks of the server. */
import { queryOptions } from "@tanstack/react-query";
import type { CaseloadCheckWire } from "#wire";
import { read, write } from "../api/call.ts";

/** While departments have not answered the page looks again. */
const LOOK_AGAIN_MS = 5_000;

export const caseloadCheck = queryOptions({
  queryKey: ["caseload-check"],
  queryFn: ({ signal }) => read<CaseloadCheckWire>("/api/caseload-check", signal),
  refetchInterval: ({ state: { data } }) =>
    data?.inquiry != null && data.inquiry.answered < data.inquiry.sources ? LOOK_AGAIN_MS : false,
});
export const startCheck = (): Promise<CaseloadCheckWire> => write("POST", "/api/caseload-check");
