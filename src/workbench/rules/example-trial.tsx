/** One worked case with its facts open: change one and watch the answer and its reasons change. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ExampleWire, Fact, FieldWire, ListWire, ParameterWire, ServiceWire } from "#wire";
import { date, Field, fieldId, FactsForm, type ListToFill } from "#ui";
import { trial } from "../api/services.ts";
import { Proofs } from "../pieces/proofs.tsx";
import { MissingFacts } from "../pieces/missing-facts.tsx";
import { NearestChanges } from "../pieces/nearest-changes.tsx";
import { Refusal, issuesOf } from "../pieces/refusal.tsx";
import { useSettled } from "../pieces/use-settled.ts";
import { Verdict } from "../pieces/verdict.tsx";
import { words } from "../words.ts";

const say = words.rules.examples;
const settleMs = 300;

type Row = Record<string, unknown>;

/** Members of a household; a person and an organisation have none. */
const membersOf = ({ members }: Row): readonly Row[] => (Array.isArray(members) ? (members as Row[]) : []);

const isFact = (value: unknown): value is Fact =>
  value === null ||
  typeof value === "string" ||
  typeof value === "number" ||
  typeof value === "boolean" ||
  Array.isArray(value);

const factsOf = (fields: readonly (FieldWire | ListWire)[], row: Record<string, unknown>): Record<string, Fact> =>
  Object.fromEntries(
    fields.map(({ key }) => {
      const value = row[key];
      return [key, isFact(value) ? value : null];
    }),
  );

/** A local value as people read it: the name of an option, a number with its unit. */
const shownLocal = ({ options, unit = "" }: ParameterWire, value: unknown): string[] => {
  const known = typeof value === "object" && value !== null ? Object.values(value) : [value];
  const written = known.filter((one) => typeof one === "number" || typeof one === "string").map(String);
  if (options) return written.map((one) => options.find((option) => option.value === one)?.label ?? one);
  return written.length === 0 ? [] : [`${[...new Set(written)].join(" / ")} ${unit}`.trim()];
};

const localWords = (service: ServiceWire, local: ExampleWire["local"]): string =>
  service.parameters
    .flatMap((parameter) => shownLocal(parameter, local[parameter.code]).map((shown) => `${parameter.label} ${shown}`))
    .join("，");

const birth: FieldWire = {
  key: "birthDate",
  label: words.case.born,
  kind: "date",
  verifiedBy: [],
  foundBy: null,
  foundByLabel: null,
};

export const ExampleTrial = ({ service, example }: { service: ServiceWire; example: ExampleWire }) => {
  const [on, setOn] = useState(example.on);
  const [applicant, setApplicant] = useState<Row>(example.applicant);
  const settled = useSettled(applicant, settleMs);
  const { data, error } = useQuery(trial(service, { on, local: example.local, applicant: settled }));
  const proposal = data ?? example.proposal;
  const memberFields = [birth, ...service.member];
  const ownFields = service.applicant === "person" ? [birth, ...service.household] : service.household;
  // In a trial everything may be changed, whoever finds it.
  const toFill = (lists: readonly ListWire[]): ListToFill[] =>
    lists.map((list) => ({ ...list, fills: list.columns.map(({ key }) => key) }));
  const ownLists = toFill(service.householdLists);
  const memberLists = toFill(service.memberLists);
  const members = membersOf(applicant);
  const putMember = (position: number, key: string, value: Fact): void =>
    setApplicant({
      ...applicant,
      members: members.map((member, index) => (index === position ? { ...member, [key]: value } : member)),
    });
  return (
    <div className="wb-trial">
      <div className="xm-stack">
        <p className="xm-quiet wb-flat">
          {say.local}：{localWords(service, example.local)}
        </p>
        <Field id={fieldId("on")} label={say.on}>
          {(tied) => (
            <date.Control
              id={fieldId("on")}
              field={{ label: say.on }}
              value={on}
              onChange={(value) => setOn(typeof value === "string" ? value : example.on)}
              {...tied}
            />
          )}
        </Field>
        <FactsForm
          at={service.applicant}
          fields={ownFields}
          lists={ownLists}
          facts={factsOf([...ownFields, ...ownLists], applicant)}
          issues={issuesOf(error)}
          onChange={(key, value) => setApplicant({ ...applicant, [key]: value })}
        />
        {members.map((member, position) => (
          // Members of a worked case have no identity of their own; their order never changes.
          <div className="wb-member" key={position}>
            <h3>{say.member(position + 1)}</h3>
            <FactsForm
              at={`members[${position}]`}
              fields={memberFields}
              lists={memberLists}
              facts={factsOf([...memberFields, ...memberLists], member)}
              issues={issuesOf(error)}
              onChange={(key, value) => putMember(position, key, value)}
            />
          </div>
        ))}
        <Button onClick={() => setApplicant(example.applicant)}>{say.reset}</Button>
      </div>
      <div className="xm-stack" aria-live="polite">
        <Verdict proposal={proposal} />
        <Refusal error={error} />
        <MissingFacts missing={proposal.missing} />
        <NearestChanges nearest={proposal.nearest} />
        <Proofs proposal={proposal} />
      </div>
    </div>
  );
};
