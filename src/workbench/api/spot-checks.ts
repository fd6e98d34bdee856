/** Spot checks: the register, what was drawn, and the result of a visit. */
import { queryOptions } from "@tanstack/react-query";
import type { SpotCheckCaseWire, SpotCheckWire } from "#wire";
import { read, write } from "./call.ts";

export const spotChecks = queryOptions({
  queryKey: ["spot-checks"],
  queryFn: ({ signal }) => read<SpotCheckWire[]>("/api/spot-checks", signal),
});
export const casesOfSpotCheck = (checkId: number) =>
  queryOptions({
    queryKey: ["spot-checks", checkId],
    queryFn: ({ signal }) => read<SpotCheckCaseWire[]>(`/api/spot-checks/${checkId}/cases`, signal),
  });
export const drawSpotCheck = (given: Readonly<Record<string, string>>): Promise<void> =>
  write("POST", "/api/spot-checks", given);
export const enterSpotCheck = (
  at: { checkId: number; caseId: number },
  given: Readonly<Record<string, string>>,
): Promise<void> => write("POST", `/api/spot-checks/${at.checkId}/cases/${at.caseId}`, given);
