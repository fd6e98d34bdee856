/** 后台任务: long work that the offices of the area asked for, how far it is, and stopping it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { ScrollBox, Section } from "#ui";
import type { JobWire } from "#wire";
import { cancelJob, jobs } from "../api/jobs.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { moment } from "./moment.ts";
import { words } from "./words.ts";

const say = words.jobs;
/** The newest; older ones are history that the audit keeps. */
const SHOWN = 20;

/** Where the result of a kind of work is read. */
const pages = {
  "simulations.simulate": "/parameters/simulation",
  "uprating.uprate": "/parameters/uprating",
} as const;

const Title = ({ job: { kind, title, jobId } }: { job: JobWire }) =>
  kind in pages ? (
    <Link to={pages[kind as keyof typeof pages]} search={{ job: jobId }}>
      {title}
    </Link>
  ) : (
    title
  );

export const JobsSection = () => {
  const queryClient = useQueryClient();
  const { data = [], error } = useQuery(jobs);
  const stopping = useMutation({
    mutationFn: cancelJob,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
  return (
    <Section title={say.title}>
      {data.length === 0 ? <p className="xm-quiet">{say.none}</p> : null}
      {data.length === 0 ? null : (
        <ScrollBox label={say.title}>
          <table className="xm-table">
            <thead>
              <tr>
                {[say.work, say.state, say.progress, say.asked, say.ended, say.action].map((label) => (
                  <th scope="col" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.slice(0, SHOWN).map((job) => {
                const { jobId, state, done, total, fault, askedAt, endedAt, cancelAsked } = job;
                return (
                  <tr key={jobId}>
                    <th scope="row">
                      <Title job={job} />
                    </th>
                    <td>
                      {say.states[state]}
                      {fault === null ? null : <div className="xm-quiet">{fault}</div>}
                    </td>
                    <td className="xm-number">{total === null ? done : `${done} / ${total}`}</td>
                    <td className="xm-number">{moment(askedAt)}</td>
                    <td className="xm-number">{endedAt === null ? "" : moment(endedAt)}</td>
                    <td>
                      {state === "waiting" || state === "running" ? (
                        <Button
                          size="small"
                          disabled={cancelAsked}
                          aria-label={say.stopOne(job.title)}
                          onClick={() => stopping.mutate(jobId)}
                        >
                          {say.stop}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Refusal error={error ?? stopping.error} />
    </Section>
  );
};
