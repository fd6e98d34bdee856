/** A job under way: how far it is, how to stop it, and its result once it has ended. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import type { ReactNode } from "react";
import { Loading } from "#ui";
import { cancelJob, job } from "../api/jobs.ts";
import { words } from "../words.ts";
import { Trouble } from "./trouble.tsx";

interface Props {
  readonly jobId: number;
  /** A job of another kind has no business on the page. */
  readonly kind: string;
  readonly title: string;
  readonly children: (result: unknown) => ReactNode;
}

export const JobOutcome = ({ jobId, kind, title, children }: Props): ReactNode => {
  const { data, error, refetch } = useQuery(job(jobId));
  const stopping = useMutation({ mutationFn: () => cancelJob(jobId) });
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={4} />;
  if (data.state === "done" && data.kind === kind && data.result !== null) return children(data.result);
  if (data.state === "failed") return <Alert role="alert" type="error" showIcon title={data.fault} />;
  if (data.state === "cancelled") return <Alert type="info" showIcon title={words.jobs.cancelled} />;
  const percent = data.total === null || data.total === 0 ? 0 : Math.round((data.done / data.total) * 100);
  return (
    <div className="xm-stack" aria-live="polite">
      <Progress percent={percent} aria-label={title} />
      <span>{data.state === "waiting" ? words.jobs.waiting : words.jobs.running(data.done, data.total)}</span>
      <Button onClick={() => stopping.mutate()} loading={stopping.isPending} disabled={data.cancelAsked}>
        {words.jobs.cancel}
      </Button>
    </div>
  );
};
