/** A simulation under way: how far it is, how to stop it, and its result. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { Loading } from "#ui";
import type { JobWire, SimulationWire } from "#wire";
import { Trouble } from "../pieces/trouble.tsx";
import { cancelJob, job } from "./calls.ts";
import { Result } from "./result.tsx";
import { words } from "./words.ts";

/** What a job of this kind ends with; another kind has no business here. */
const resultOf = ({ kind, result }: JobWire): SimulationWire | null =>
  kind === "simulations.simulate" ? (result as SimulationWire | null) : null;

export const SimulationJob = ({ jobId }: { jobId: number }) => {
  const { data, error, refetch } = useQuery(job(jobId));
  const stopping = useMutation({ mutationFn: () => cancelJob(jobId) });
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={4} />;
  const result = resultOf(data);
  if (data.state === "done" && result !== null) return <Result result={result} />;
  if (data.state === "failed") return <Alert role="alert" type="error" showIcon title={data.fault} />;
  if (data.state === "cancelled") return <Alert type="info" showIcon title={words.cancelled} />;
  const percent = data.total === null || data.total === 0 ? 0 : Math.round((data.done / data.total) * 100);
  return (
    <div className="xm-stack" aria-live="polite">
      <Progress percent={percent} aria-label={words.title} />
      <span>{data.state === "waiting" ? words.waiting : words.running(data.done, data.total)}</span>
      <Button onClick={() => stopping.mutate()} loading={stopping.isPending} disabled={data.cancelAsked}>
        {words.cancel}
      </Button>
    </div>
  );
};
