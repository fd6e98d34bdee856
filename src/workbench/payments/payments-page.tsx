/** 发放: the rolls of the area, a new one, and the money behind them. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { RollWire } from "#wire";
import { choice, Empty, Field, Loading, PageHead, ScrollBox, Section, showYuan } from "#ui";
import { services } from "../api/services.ts";
import { useMay, useMe } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { draftRoll, rolls } from "./calls.ts";
import { FundsSection } from "./funds-section.tsx";
import { words } from "./words.ts";
import "./payments.css";

const Draft = () => {
  const { today } = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [serviceId, setServiceId] = useState("minimum-living-allowance");
  const [month, setMonth] = useState(today.slice(0, 7));
  const { data = [] } = useQuery(services);
  const drafting = useMutation({
    mutationFn: draftRoll,
    onSuccess: ({ roll }) => {
      void queryClient.invalidateQueries({ queryKey: ["rolls"] });
      void navigate({ to: "/payments/$rollId", params: { rollId: String(roll.rollId) } });
    },
  });
  const options = data
    .filter(({ outcome }) => outcome.kind !== "document")
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Section title={words.draft}>
      <div className="xm-row wb-roll-draft">
        <Field id="roll-service" label={words.service}>
          {(tied) => (
            <choice.Control
              id="roll-service"
              field={{ label: words.service, options }}
              value={serviceId}
              onChange={(next) => setServiceId(next === null ? "" : String(next))}
              {...tied}
            />
          )}
        </Field>
        <Field id="roll-month" label={words.month}>
          {(tied) => (
            <Input
              id="roll-month"
              type="month"
              value={month}
              max={today.slice(0, 7)}
              onChange={(event) => setMonth(event.target.value)}
              aria-describedby={tied.describedBy}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={serviceId === "" || month === ""}
          loading={drafting.isPending}
          onClick={() => drafting.mutate({ serviceId, month })}
        >
          {words.draft}
        </Button>
      </div>
      <p className="xm-quiet wb-flat">{words.draftHint}</p>
      <Refusal error={drafting.error} />
    </Section>
  );
};

const Row = ({ roll }: { roll: RollWire }) => (
  <tr>
    <th scope="row">
      <Link
        to="/payments/$rollId"
        params={{ rollId: String(roll.rollId) }}
        aria-label={words.open(roll.serviceTitle, roll.month)}
      >
        {roll.month}
        {words.nth(roll.nth)}
      </Link>
    </th>
    <td>{roll.serviceTitle}</td>
    <td>{roll.countyName}</td>
    <td>{roll.stateLabel}</td>
    <td className="xm-end xm-number">{roll.lines}</td>
    <td className="xm-end xm-number">{showYuan(roll.total)}</td>
  </tr>
);

export const PaymentsPage = (): ReactElement => {
  const { data, error, refetch } = useQuery(rolls);
  const mayDraft = useMay("payment.prepare");
  const ofCounty = useMe().office.kind === "county";
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead title={words.title} about={words.about} />
      <div className="xm-stack">
        {mayDraft && ofCounty ? <Draft /> : null}
        {data.length === 0 ? (
          <Empty title={words.none} next={words.noneNext} />
        ) : (
          <ScrollBox label={words.title}>
            <table className="xm-table">
              <thead>
                <tr>
                  <th scope="col">{words.columns.month}</th>
                  <th scope="col">{words.columns.service}</th>
                  <th scope="col">{words.columns.county}</th>
                  <th scope="col">{words.columns.state}</th>
                  <th scope="col" className="xm-end">
                    {words.columns.lines}
                  </th>
                  <th scope="col" className="xm-end">
                    {words.columns.total}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.map((roll) => (
                  <Row key={roll.rollId} roll={roll} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {ofCounty ? <FundsSection /> : null}
      </div>
    </>
  );
};
