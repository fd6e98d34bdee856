/** What the new standards come to, which cases people have to look at, and the signature. */
import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { Empty, Section, showYuan } from "#ui";
import type { UpratingWire } from "#wire";
import { SignatureField } from "../case/signature-field.tsx";
import { Refusal } from "../pieces/refusal.tsx";
import { askUprating } from "./calls.ts";
import { words } from "./words.ts";

const { figures, households } = words;
/** Of one reason; the rest is a number. */
const SHOWN = 60;

const Sign = ({ result, onSigned }: { result: UpratingWire; onSigned: (jobId: number) => void }) => {
  const { serviceId, month, documentNo, raised } = result;
  const [password, setPassword] = useState("");
  const signing = useMutation({
    mutationFn: () => askUprating({ serviceId, month, documentNo, password }),
    onSuccess: ({ jobId }) => onSigned(jobId),
    onSettled: () => setPassword(""),
  });
  return (
    <Section title={words.signTitle}>
      <form
        className="xm-stack wb-uprating-sign"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "") signing.mutate();
        }}
      >
        <p>{words.signNote(raised)}</p>
        <SignatureField value={password} onChange={setPassword} />
        <Refusal error={signing.error} />
        <Button type="primary" htmlType="submit" disabled={password === ""} loading={signing.isPending}>
          {words.sign}
        </Button>
      </form>
    </Section>
  );
};

export const Result = ({ result, onSigned }: { result: UpratingWire; onSigned: (jobId: number) => void }) => {
  const { place, month, signed, cases, raised, same, monthly, arrears, aside } = result;
  if (cases === 0) return <Empty title={words.none} />;
  const left = aside.reduce((sum, { caseNos }) => sum + caseNos.length, 0);
  const shown = [
    [figures.cases, households(cases)],
    [figures.raised, households(raised)],
    [figures.same, households(same)],
    [figures.aside, households(left)],
    [figures.monthly, `${showYuan(monthly)} 元`],
    [figures.arrears, `${showYuan(arrears)} 元`],
  ] as const;
  return (
    <>
      <Section title={words.result(place, month, signed)}>
        {signed ? <Alert type="success" showIcon title={words.signedNote(raised)} /> : null}
        <dl className="wb-simulated">
          {shown.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="xm-number">{value}</dd>
            </div>
          ))}
        </dl>
        {aside.length === 0 ? null : (
          <>
            <h3>{words.asideTitle}</h3>
            <p className="xm-quiet">{words.asideNote}</p>
            <dl className="wb-aside">
              {aside.map(({ label, caseNos }) => (
                <div key={label}>
                  <dt>
                    {label}　{households(caseNos.length)}
                  </dt>
                  <dd>
                    {caseNos.slice(0, SHOWN).join("、")}
                    {caseNos.length > SHOWN ? words.more(caseNos.length) : null}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Section>
      {signed ? null : raised === 0 ? (
        <Alert type="info" showIcon title={words.nothingToSign} />
      ) : (
        <Sign result={result} onSigned={onSigned} />
      )}
    </>
  );
};
