/** 算例: the office's worked cases, run by the rules as they are now; any of them can be changed and watched. */
import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ExampleWire, ServiceWire } from "#wire";
import { Loading, ScrollBox, Section, showYuan } from "#ui";
import { examples } from "../api/services.ts";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { verdictWords } from "../pieces/verdict.tsx";
import { ExampleTrial } from "./example-trial.tsx";

const say = words.rules.examples;

const answerOf = (proposal: ExampleWire["proposal"]): string => {
  const { eligible, pays, outcome } = proposal;
  const verdict = verdictWords(proposal);
  return eligible === true && pays !== null
    ? `${verdict} ${showYuan(pays)} ${words.case.perTime[outcome.kind]}`
    : verdict;
};

const Row = ({ example, isOpen, onOpen }: { example: ExampleWire; isOpen: boolean; onOpen: () => void }) => (
  <tr>
    <th scope="row">{example.name}</th>
    <td>{example.on}</td>
    <td>{answerOf(example.proposal)}</td>
    <td>
      {example.asExpected ? <CheckCircleFilled className="wb-yes" /> : <CloseCircleFilled className="wb-no" />}{" "}
      {example.asExpected ? say.asExpected : say.differs}
    </td>
    <td>
      <Button size="small" aria-expanded={isOpen} aria-label={say.tryNamed(example.name)} onClick={onOpen}>
        {say.tryOut}
      </Button>
    </td>
  </tr>
);

export const Examples = ({ service }: { service: ServiceWire }) => {
  const { data, error, refetch } = useQuery(examples(service.id));
  const [open, setOpen] = useState<string | null>(null);
  const chosen = data?.find(({ name }) => name === open);
  return (
    <Section title={say.title}>
      {error !== null ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        <Loading rows={4} />
      ) : (
        <ScrollBox label={say.title}>
          <table className="xm-table">
            <thead>
              <tr>
                {say.columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((example) => (
                <Row
                  key={example.name}
                  example={example}
                  isOpen={example.name === open}
                  onOpen={() => setOpen(example.name === open ? null : example.name)}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {chosen === undefined ? null : <ExampleTrial key={chosen.name} service={service} example={chosen} />}
    </Section>
  );
};
