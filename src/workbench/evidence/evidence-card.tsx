/** 家庭经济状况核对 on the page of a case: who has agreed, who was asked, who answered, what was found. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { Loading, ScrollBox, Section } from "#ui";
import type { AuthorisationWire, EvidencePerson, EvidenceWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { AskForm } from "./ask-form.tsx";
import { evidence, withdraw } from "./calls.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { RecordsTable } from "./records-table.tsx";
import { SignForm } from "./sign-form.tsx";
import { words } from "./words.ts";
import "./evidence.css";

const Standing = ({ given }: { given: AuthorisationWire | undefined }) => {
  if (given === undefined) return <span className="wb-verdict-unknown">{words.none}</span>;
  const { way, until, classes, signedBy, withdrawnOn, holds } = given;
  if (withdrawnOn !== null) return <span className="wb-verdict-no">{words.withdrawn(withdrawnOn)}</span>;
  if (!holds) return <span className="wb-verdict-unknown">{words.expired}</span>;
  return (
    <>
      {words.holds(way, until)}
      {signedBy === null ? null : `，${words.by(signedBy)}`}
      <p className="xm-quiet wb-flat">{words.classes(classes)}</p>
    </>
  );
};

const Persons = ({
  caseId,
  wire,
  newest,
}: {
  caseId: number;
  wire: EvidenceWire;
  newest: (personId: number) => AuthorisationWire | undefined;
}) => {
  const queryClient = useQueryClient();
  const [signing, setSigning] = useState<EvidencePerson | null>(null);
  const withdrawing = useMutation({
    mutationFn: withdraw,
    onSuccess: (answer) => queryClient.setQueryData(["evidence", caseId], answer),
  });
  return (
    <>
      <ScrollBox label={words.persons.authorisation}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{words.persons.name}</th>
              <th scope="col">{words.persons.authorisation}</th>
              {wire.may.sign ? <th scope="col">{words.persons.act}</th> : null}
            </tr>
          </thead>
          <tbody>
            {wire.persons.map((person) => {
              const given = newest(person.personId);
              return (
                <tr key={person.personId}>
                  <th scope="row" className="wb-evidence-short">
                    {person.name}
                  </th>
                  <td>
                    <Standing given={given} />
                  </td>
                  {wire.may.sign ? (
                    <td>
                      {given?.holds === true ? (
                        <Popconfirm
                          title={words.withdrawSure}
                          onConfirm={() => withdrawing.mutate({ caseId, authorisationId: given.authorisationId })}
                        >
                          <Button type="link" size="small" danger>
                            {words.withdraw}
                          </Button>
                        </Popconfirm>
                      ) : (
                        <Button type="link" size="small" onClick={() => setSigning(person)}>
                          {words.sign}
                        </Button>
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <Refusal error={withdrawing.error} />
      {signing === null ? null : (
        <SignForm caseId={caseId} person={signing} evidence={wire} onClose={() => setSigning(null)} />
      )}
    </>
  );
};

const Answers = ({ answers }: Pick<EvidenceWire, "answers">) => {
  const answered = answers.filter(({ state }) => state === "answered").length;
  const say = words.answer;
  return (
    <details open={answered < answers.length}>
      <summary>{words.answers(answered, answers.length)}</summary>
      <ScrollBox label={say.source}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{say.source}</th>
              <th scope="col">{say.department}</th>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.asOf}</th>
              <th scope="col">{say.hits}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ source, label, department, state, stateLabel, dueOn, asOf, hits, problems }) => (
              <tr key={source}>
                <th scope="row" className="wb-evidence-short">
                  {label}
                </th>
                <td>{department}</td>
                <td>
                  {stateLabel}
                  {state === "asked" && dueOn !== null ? <p className="xm-quiet wb-flat">{words.due(dueOn)}</p> : null}
                  {problems.map((problem) => (
                    <p className="wb-verdict-no wb-flat" key={problem}>
                      {problem}
                    </p>
                  ))}
                </td>
                <td className="xm-number">{asOf ?? "—"}</td>
                <td>{words.hits(hits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
};

export const EvidenceCard = ({ caseId }: { caseId: number }) => {
  const { data, error, refetch } = useQuery(evidence(caseId));
  const [asking, setAsking] = useState(false);
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={3} />;
  if (data.persons.length === 0) return null;
  const newest = (personId: number): AuthorisationWire | undefined =>
    data.authorisations.find((each) => each.personId === personId);
  const notAuthorised = data.persons.filter(({ personId }) => newest(personId)?.holds !== true);
  return (
    <Section
      title={words.title}
      extra={data.may.ask ? <Button onClick={() => setAsking(true)}>{words.ask}</Button> : undefined}
    >
      <div className="xm-stack">
        <p className="xm-quiet wb-flat">{words.about}</p>
        <Persons caseId={caseId} wire={data} newest={newest} />
        {data.answers.length === 0 ? (
          <p className="xm-quiet">{words.notAsked}</p>
        ) : (
          <>
            <Answers answers={data.answers} />
            <ComparisonTable evidence={data} />
            <h3>{words.records}</h3>
            <RecordsTable caseId={caseId} evidence={data} />
          </>
        )}
      </div>
      {asking ? (
        <AskForm
          caseId={caseId}
          evidence={data}
          notAuthorised={notAuthorised.map(({ name }) => name)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Section>
  );
};
