/** 按新标准调整在保金额: from which month, by which document; worked out, looked at, signed. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import { Field, Loading, PageHead, Section, useSubmitKey } from "#ui";
import type { UpratingWire } from "#wire";
import { services } from "../api/services.ts";
import { useMe } from "../api/session.ts";
import { JobOutcome } from "../pieces/job-outcome.tsx";
import { Refusal } from "../pieces/refusal.tsx";
import { askUprating } from "./calls.ts";
import { monthsUpTo } from "./months.ts";
import { Result } from "./result.tsx";
import { words } from "./words.ts";
import "../simulation/simulation.css";

const route = getRouteApi("/inside/parameters/uprating");

export const UpratingPage = (): ReactElement => {
  const { today } = useMe();
  const { job } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = useQuery(services).data?.filter(({ uprates }) => uprates);
  const [chosen, setChosen] = useState<string | null>(null);
  const [month, setMonth] = useState(today.slice(0, 7));
  const [documentNo, setDocumentNo] = useState("");
  const [tried, setTried] = useState(false);
  const show = (jobId: number): void => void navigate({ search: { job: jobId } });
  const asking = useMutation({ mutationFn: askUprating, onSuccess: ({ jobId }) => show(jobId) });
  const serviceId = chosen ?? listed?.[0]?.id ?? "";
  const submit = (): void => {
    setTried(true);
    if (documentNo.trim() !== "") asking.mutate({ serviceId, month, documentNo: documentNo.trim(), password: null });
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
        <Section title={words.run}>
          <div className="xm-row wb-simulation-asked">
            <Field id="uprating-service" label={words.service}>
              {() => (
                <Select
                  id="uprating-service"
                  className="wb-service-choice"
                  value={serviceId}
                  onChange={setChosen}
                  options={listed.map(({ id, title }) => ({ value: id, label: title }))}
                />
              )}
            </Field>
            <Field id="uprating-month" label={words.month} help={words.monthHelp}>
              {() => (
                <Select
                  id="uprating-month"
                  value={month}
                  onChange={setMonth}
                  options={monthsUpTo(today).map((value) => ({ value, label: value }))}
                />
              )}
            </Field>
            <Field
              id="uprating-document"
              label={words.documentNo}
              help={words.documentNoHelp}
              error={tried && documentNo.trim() === "" ? words.needs.documentNo : undefined}
              required
            >
              {(tied) => (
                <Input
                  id="uprating-document"
                  value={documentNo}
                  maxLength={100}
                  onChange={(event) => setDocumentNo(event.target.value)}
                  aria-describedby={tied.describedBy}
                  status={tied.invalid ? "error" : ""}
                />
              )}
            </Field>
          </div>
          <Button type="primary" onClick={submit} loading={asking.isPending}>
            {words.run}
          </Button>
          <Refusal error={asking.error} />
        </Section>
        {job === undefined ? null : (
          <JobOutcome key={job} jobId={job} kind="uprating.uprate" title={words.title}>
            {(result) => <Result result={result as UpratingWire} onSigned={show} />}
          </JobOutcome>
        )}
      </div>
    </>
  );
};
