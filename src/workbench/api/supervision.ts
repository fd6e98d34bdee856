/** Supervision: registers beside the cases. */
import { queryOptions } from "@tanstack/react-query";
import type { Day, DecisionDelegationWire, NearRelativeRow } from "#wire";
import { read, write } from "./call.ts";

export const nearRelatives = queryOptions({
  queryKey: ["near-relatives"],
  queryFn: ({ signal }) => read<NearRelativeRow[]>("/api/near-relatives", signal),
});
export const decisionDelegations = queryOptions({
  queryKey: ["decision-delegations"],
  queryFn: ({ signal }) => read<DecisionDelegationWire[]>("/api/decision-delegations", signal),
});
export const delegateDecision = (given: { service: string; from: Day; documentNo: string }): Promise<void> =>
  write("POST", "/api/decision-delegations", given);
export const endDelegation = ({ delegationId, lastDay }: { delegationId: number; lastDay: Day }): Promise<void> =>
  write("POST", `/api/decision-delegations/${delegationId}/end`, { lastDay });
