/** 标准调整测算: which standards, from which day; then what it would mean, place by place. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { choice, date, Field, Loading, PageHead, Section, useSubmitKey } from "#ui";
import type { SimulationWire } from "#wire";
import { services } from "../api/services.ts";
import { useMe } from "../api/session.ts";
import { JobOutcome } from "../pieces/job-outcome.tsx";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { askSimulation } from "./calls.ts";
import { ChangeLine } from "./change-line.tsx";
import { blankChange, missingIn, toSend } from "./draft.ts";
import { Result } from "./result.tsx";
import { words } from "./words.ts";
import "./simulation.css";

const route = getRouteApi("/inside/parameters/simulation");

export const SimulationPage = (): ReactElement => {
  const { today } = useMe();
  const { job } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = useQuery(services).data;
  const [serviceId, setService] = useState("minimum-living-allowance");
  const [on, setOn] = useState(today);
  const [drafts, setDrafts] = useState([blankChange(0)]);
  const [tried, setTried] = useState(false);
  const asking = useMutation({
    mutationFn: askSimulation,
    onSuccess: ({ jobId }) => void navigate({ search: { job: jobId } }),
  });
  const standards = listed?.find(({ id }) => id === serviceId)?.parameters ?? [];
  const missing = missingIn(drafts, standards);
  const issues = [...(tried ? missing : []), ...issuesOf(asking.error)];
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0)
      asking.mutate({ serviceId, on, changes: drafts.map((draft) => toSend(draft, standards)) });
  };
  useSubmitKey(submit);
  if (listed === undefined) return <Loading rows={8} />;
  return (
    <>
      <PageHead title={words.title} about={words.about}>
        {job === undefined ? null : <Button onClick={() => window.print()}>{words.print}</Button>}
        <Link to="/parameters">{words.back}</Link>
      </PageHead>
      <div className="xm-stack">
        <Section title={words.changes}>
          <div className="xm-row wb-simulation-asked">
            <Field id="simulation-service" label={words.service}>
              {(tied) => (
                <choice.Control
                  id="simulation-service"
                  field={{
                    label: words.service,
                    options: listed
                      .filter(({ parameters }) => parameters.length > 0)
                      .map(({ id, title }) => ({ value: id, label: title })),
                  }}
                  value={serviceId}
                  onChange={(next) => {
                    if (next === null) return;
                    setService(String(next));
                    setDrafts([blankChange(0)]);
                  }}
                  {...tied}
                />
              )}
            </Field>
            <Field id="simulation-on" label={words.on} help={words.onHelp}>
              {(tied) => (
                <date.Control
                  id="simulation-on"
                  field={{ label: words.on }}
                  value={on}
                  onChange={(next) => setOn(next === null ? today : String(next))}
                  {...tied}
                />
              )}
            </Field>
          </div>
          {drafts.map((draft, index) => (
            <ChangeLine
              key={draft.key}
              index={index}
              draft={draft}
              standards={standards}
              issues={issues}
              onChange={(next) => setDrafts(drafts.map((each) => (each.key === draft.key ? next : each)))}
              onRemove={
                drafts.length === 1 ? undefined : () => setDrafts(drafts.filter(({ key }) => key !== draft.key))
              }
            />
          ))}
          <div className="xm-row">
            <Button onClick={() => setDrafts([...drafts, blankChange(Math.max(...drafts.map(({ key }) => key)) + 1)])}>
              {words.add}
            </Button>
            <Button type="primary" onClick={submit} loading={asking.isPending}>
              {words.run}
            </Button>
          </div>
          <Refusal error={asking.error} />
        </Section>
        {job === undefined ? null : (
          <JobOutcome jobId={job} kind="simulations.simulate" title={words.title}>
            {(result) => <Result result={result as SimulationWire} />}
          </JobOutcome>
        )}
      </div>
    </>
  );
};
