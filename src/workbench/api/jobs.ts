/** Long work that the server does in the background: how far it is, and how to stop it. */
import { queryOptions } from "@tanstack/react-query";
import type { JobWire } from "#wire";
import { read, write } from "./call.ts";

export const cancelJob = (jobId: number): Promise<JobWire> => write("POST", `/api/jobs/${jobId}/cancel`);

const LOOK_AGAIN_MS = 1_000;

/** Asked again until it has ended. */
export const job = (jobId: number) =>
  queryOptions({
    queryKey: ["job", jobId],
    queryFn: ({ signal }) => read<JobWire>(`/api/jobs/${jobId}`, signal),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === "waiting" || data.state === "running" ? LOOK_AGAIN_MS : false,
  });

/** The latest of the area. */
export const jobs = queryOptions({
  queryKey: ["jobs"],
  queryFn: ({ signal }) => read<JobWire[]>("/api/jobs", signal),
});
