/** 月度核对: start it, see who has answered, and go through what differs, cause by cause. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Progress, Segmented } from "antd";
import dayjs from "dayjs";
import { useState, type ReactElement } from "react";
import { Empty, Loading, PageHead, Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { caseloadCheck, startCheck } from "./calls.ts";
import { FindingsTable } from "./findings-table.tsx";
import { words } from "./words.ts";
import "./caseload.css";

export const CaseloadPage = (): ReactElement => {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(caseloadCheck);
  const [cause, setCause] = useState<string>(words.all);
  const starting = useMutation({
    mutationFn: startCheck,
    onSuccess: (wire) => queryClient.setQueryData(["caseload-check"], wire),
  });
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={8} />;
  const { inquiry, causes, findings } = data;
  const shown = cause === words.all ? findings : findings.filter((each) => each.cause === cause);
  return (
    <>
      <PageHead title={words.title} about={words.about}>
        <Popconfirm title={words.start} description={words.startSure} onConfirm={() => starting.mutate()}>
          <Button type="primary" disabled={!data.mayStart} loading={starting.isPending}>
            {words.start}
          </Button>
        </Popconfirm>
      </PageHead>
      <div className="xm-stack">
        <Refusal error={starting.error} />
        <Section title={`${data.serviceTitle}　${words.scope(data.cases, data.persons)}`}>
          {inquiry === null ? (
            <p className="xm-quiet">{words.never}</p>
          ) : (
            <div className="xm-stack" aria-live="polite">
              <p className="wb-flat">
                {words.last(dayjs(inquiry.askedAt).format("YYYY-MM-DD HH:mm"))}　
                {words.progress(inquiry.answered, inquiry.sources)}　{words.authorised(inquiry.persons, data.persons)}
              </p>
              <Progress
                percent={inquiry.sources === 0 ? 0 : Math.round((inquiry.answered / inquiry.sources) * 100)}
                aria-label={words.progress(inquiry.answered, inquiry.sources)}
              />
            </div>
          )}
        </Section>
        {inquiry === null ? null : findings.length === 0 ? (
          <Empty title={words.none} />
        ) : (
          <Section title={words.list}>
            <div className="xm-stack">
              <Segmented<string>
                aria-label={words.causes}
                className="wb-caseload-causes"
                value={cause}
                onChange={setCause}
                options={[
                  {
                    value: words.all,
                    label: `${words.all} ${words.cases(new Set(findings.map((row) => row.caseId)).size)}`,
                  },
                  ...causes.map((each) => ({ value: each.cause, label: `${each.cause} ${words.cases(each.cases)}` })),
                ]}
              />
              <FindingsTable findings={shown} />
            </div>
          </Section>
        )}
      </div>
    </>
  );
};
