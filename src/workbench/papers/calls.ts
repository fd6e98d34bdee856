/** Papers: of a case, all that were issued, and printing. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { IssuedPaperWire, Page, PaperFileWire, PaperOfferWire, PrintingWire } from "#wire";
import { queryString, read, write } from "../api/call.ts";

export const papersOfCase = (caseId: number, version: number) =>
  queryOptions({
    queryKey: ["papers", "case", caseId, version],
    queryFn: ({ signal }) => read<PaperOfferWire[]>(`/api/cases/${caseId}/papers`, signal),
    placeholderData: keepPreviousData,
  });

export const issuedPapers = (asked: { q?: string | undefined; after?: string | undefined }) =>
  queryOptions({
    queryKey: ["papers", "issued", asked],
    queryFn: ({ signal }) => read<Page<IssuedPaperWire>>(`/api/papers${queryString({ ...asked, limit: 20 })}`, signal),
    placeholderData: keepPreviousData,
  });

export const paperFile = (paperId: number) =>
  queryOptions({
    queryKey: ["papers", "one", paperId],
    queryFn: ({ signal }) => read<PaperFileWire>(`/api/papers/${paperId}`, signal),
  });

export const previewAddress = (caseId: number, kind: string): string => `/api/cases/${caseId}/papers/${kind}/preview`;

export const issuePaper = ({ caseId, kind }: { caseId: number; kind: string }): Promise<IssuedPaperWire> =>
  write("POST", `/api/cases/${caseId}/papers/${kind}`, {});

export interface PrintAsked {
  paperId: number;
  reason: string;
  as: "pdf" | "page";
}

/** Notes the printing; the answer is the address of this one copy. */
export const printPaper = async ({ paperId, reason, as }: PrintAsked): Promise<string> => {
  const { nth } = await write<PrintingWire>("POST", `/api/papers/${paperId}/printings`, { reason });
  return `/api/papers/${paperId}/printings/${nth}/${as}`;
};
