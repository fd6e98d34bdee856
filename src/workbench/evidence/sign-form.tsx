/** 登记授权: what a member, or the guardian of one, has signed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Checkbox, Input, Modal } from "antd";
import { useState } from "react";
import { choice, date, Field, issueAt, useSubmitKey } from "#ui";
import type { EvidencePerson, EvidenceWire } from "#wire";
import { useMe } from "../api/session.ts";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { signFor } from "./calls.ts";
import { words } from "./words.ts";

interface Props {
  readonly caseId: number;
  readonly person: EvidencePerson;
  readonly evidence: EvidenceWire;
  readonly onClose: () => void;
}

export const SignForm = ({ caseId, person, evidence, onClose }: Props) => {
  const { today } = useMe();
  const queryClient = useQueryClient();
  const guardian = evidence.persons.find(({ minor, personId }) => !minor && personId !== person.personId);
  const [classes, setClasses] = useState(evidence.classes.map(({ value }) => value));
  const [way, setWay] = useState(evidence.ways[0]?.value ?? "");
  const [signedBy, setSignedBy] = useState(person.minor ? (guardian?.personId ?? person.personId) : person.personId);
  const [guardianship, setGuardianship] = useState("");
  const [witness, setWitness] = useState("");
  const [signedOn, setSignedOn] = useState(today);
  const [until, setUntil] = useState<string | null>(null);
  const signing = useMutation({
    mutationFn: signFor,
    onSuccess: (wire) => {
      queryClient.setQueryData(["evidence", caseId], wire);
      onClose();
    },
  });
  const issues = issuesOf(signing.error);
  const other = signedBy !== person.personId;
  const submit = (): void =>
    signing.mutate({
      caseId,
      personId: person.personId,
      classes,
      way,
      signedBy,
      guardianship: other ? guardianship.trim() : null,
      witness: way === "fingerprint" ? witness.trim() : null,
      signedOn,
      until,
    });
  useSubmitKey(submit);
  const say = words.fields;
  return (
    <Modal
      open
      title={words.signTitle(person.name)}
      onCancel={onClose}
      onOk={submit}
      okText={words.submit}
      okButtonProps={{ loading: signing.isPending }}
      mask={{ closable: false }}
    >
      <div className="xm-stack">
        <Field id="sign-classes" label={say.classes} error={issueAt(issues, "dataClasses")} required>
          {() => (
            <Checkbox.Group
              className="wb-evidence-classes"
              options={evidence.classes}
              value={classes}
              onChange={(next) => setClasses(next)}
            />
          )}
        </Field>
        <Field id="sign-way" label={say.way} error={issueAt(issues, "way")} required>
          {(tied) => (
            <choice.Control
              id="sign-way"
              field={{ label: say.way, options: evidence.ways }}
              value={way}
              onChange={(next) => setWay(next === null ? "" : String(next))}
              {...tied}
            />
          )}
        </Field>
        <Field id="sign-by" label={say.signedBy} error={issueAt(issues, "signedBy")} required>
          {(tied) => (
            <choice.Control
              id="sign-by"
              field={{
                label: say.signedBy,
                options: evidence.persons.map(({ personId, name }) => ({ value: String(personId), label: name })),
              }}
              value={String(signedBy)}
              onChange={(next) => setSignedBy(next === null ? person.personId : Number(next))}
              {...tied}
            />
          )}
        </Field>
        {other ? (
          <Field
            id="sign-guardianship"
            label={say.guardianship}
            help={words.guardianshipHelp}
            error={issueAt(issues, "guardianship")}
            required
          >
            {(tied) => (
              <Input
                id="sign-guardianship"
                value={guardianship}
                maxLength={200}
                onChange={(event) => setGuardianship(event.target.value)}
                aria-describedby={tied.describedBy}
                status={tied.invalid ? "error" : ""}
              />
            )}
          </Field>
        ) : null}
        {way === "fingerprint" ? (
          <Field
            id="sign-witness"
            label={say.witness}
            help={words.witnessHelp}
            error={issueAt(issues, "witness")}
            required
          >
            {(tied) => (
              <Input
                id="sign-witness"
                value={witness}
                maxLength={60}
                onChange={(event) => setWitness(event.target.value)}
                aria-describedby={tied.describedBy}
                status={tied.invalid ? "error" : ""}
              />
            )}
          </Field>
        ) : null}
        <Field id="sign-on" label={say.signedOn} error={issueAt(issues, "signedOn")} required>
          {(tied) => (
            <date.Control
              id="sign-on"
              field={{ label: say.signedOn }}
              value={signedOn}
              onChange={(next) => setSignedOn(next === null ? today : String(next))}
              {...tied}
            />
          )}
        </Field>
        <Field id="sign-until" label={say.until} help={words.untilHelp} error={issueAt(issues, "until")}>
          {(tied) => (
            <date.Control
              id="sign-until"
              field={{ label: say.until }}
              value={until}
              onChange={(next) => setUntil(next === null ? null : String(next))}
              {...tied}
            />
          )}
        </Field>
        <Refusal error={signing.error} />
      </div>
    </Modal>
  );
};
