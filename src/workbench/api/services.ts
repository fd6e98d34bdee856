/** Services as declared, and proposals worked out while a form is being filled. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Day, ExampleWire, Fact, ProposalWire, ServiceWire } from "#wire";
import { read, write } from "./call.ts";

export interface ProposalInput {
  on?: Day;
  unitId: number;
  household: Record<string, Fact | Record<string, Fact>[]>;
}

export const services = queryOptions({
  queryKey: ["services"],
  queryFn: ({ signal }) => read<ServiceWire[]>("/api/services", signal),
  staleTime: Infinity,
});

export const service = (id: string) =>
  queryOptions({
    queryKey: ["service", id],
    queryFn: ({ signal }) => read<ServiceWire>(`/api/services/${encodeURIComponent(id)}`, signal),
    staleTime: Infinity,
  });

/** What would be proposed for these facts; nothing is stored. */
export const proposal = (id: string, given: ProposalInput | null) =>
  queryOptions({
    queryKey: ["proposal", id, given],
    queryFn: () => write<ProposalWire>("POST", `/api/services/${encodeURIComponent(id)}/proposals`, given),
    enabled: given !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** The worked examples of a declaration, worked out by the rules as they are now. */
export const examples = (id: string) =>
  queryOptions({
    queryKey: ["examples", id],
    queryFn: ({ signal }) => read<ExampleWire[]>(`/api/services/${encodeURIComponent(id)}/examples`, signal),
    staleTime: Infinity,
  });

/** An example with changed facts. */
export const trial = (
  { id, applicant: kind }: Pick<ServiceWire, "id" | "applicant">,
  { on, local, applicant }: Pick<ExampleWire, "on" | "local" | "applicant">,
) =>
  queryOptions({
    queryKey: ["trial", id, on, local, applicant],
    queryFn: () =>
      write<ProposalWire>("POST", `/api/services/${encodeURIComponent(id)}/examples`, { on, local, [kind]: applicant }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
