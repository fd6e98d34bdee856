/** What the card of evidence asks of the server. */
import { queryOptions } from "@tanstack/react-query";
import type { EvidenceWire, NewAuthorisationWire } from "#wire";
import { read, write } from "../api/call.ts";

/** While somebody has to answer the page looks again. */
const LOOK_AGAIN_MS = 5_000;

export const evidence = (caseId: number) =>
  queryOptions({
    queryKey: ["evidence", caseId],
    queryFn: ({ signal }) => read<EvidenceWire>(`/api/cases/${caseId}/evidence`, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.answers.some(({ state }) => state === "asked") === true ? LOOK_AGAIN_MS : false,
  });

export const signFor = ({ caseId, ...given }: NewAuthorisationWire & { caseId: number }): Promise<EvidenceWire> =>
  write("POST", `/api/cases/${caseId}/authorisations`, given);
export const withdraw = ({ caseId, authorisationId }: { caseId: number; authorisationId: number }) =>
  write<EvidenceWire>("POST", `/api/cases/${caseId}/authorisations/${authorisationId}/withdraw`, { reason: null });
export const askDepartments = ({ caseId, sources }: { caseId: number; sources: string[] }): Promise<EvidenceWire> =>
  write("POST", `/api/cases/${caseId}/inquiries`, { sources });
