/** One service in four parts: how it is worked out, what is asked, what each place sets, how it runs. */
import type { ServiceWire } from "#wire";
import { Section } from "#ui";
import { LawLines } from "../pieces/law-lines.tsx";
import { words } from "../words.ts";
import { Editions } from "./editions.tsx";
import { Examples } from "./examples.tsx";
import { FieldsTable } from "./fields-table.tsx";

const Sentences = ({ service }: { service: ServiceWire }) => (
  <Section title={words.rules.sentences} extra={<span className="xm-quiet">{words.rules.since(service.since)}</span>}>
    <dl className="wb-rules">
      {service.rules.map((rule) => (
        <div key={rule.label}>
          <dt>{rule.label}</dt>
          <dd>
            {rule.says} <LawLines law={rule.law} />
          </dd>
        </div>
      ))}
    </dl>
  </Section>
);

const Procedure = ({ service }: { service: ServiceWire }) => (
  <Section title={words.rules.steps}>
    <ol className="wb-procedure">
      {service.steps.map((step) => (
        <li key={step.key}>
          <strong>{step.label}</strong> {step.officeLabel} <span className="xm-quiet">{step.clocks.join("；")}</span>{" "}
          <LawLines law={step.law} />
        </li>
      ))}
    </ol>
    {service.within.length === 0 ? null : <h3>{words.rules.within}</h3>}
    <ul className="xm-plain-list">
      {service.within.map((limit) => (
        <li key={limit.label}>
          {limit.label} <LawLines law={limit.law} />
        </li>
      ))}
    </ul>
  </Section>
);

const LocalStandards = ({ service }: { service: ServiceWire }) =>
  service.parameters.length === 0 ? null : (
    <Section title={words.rules.parameters}>
      <ul className="xm-plain-list">
        {service.parameters.map((parameter) => (
          <li key={parameter.code}>
            {parameter.label} <span className="xm-quiet">{words.rules.setBy(parameter.setBy)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );

export const ServiceRules = ({ service }: { service: ServiceWire }) => (
  <div className="xm-stack">
    <Sentences service={service} />
    <Examples service={service} />
    <FieldsTable service={service} />
    <LocalStandards service={service} />
    <Procedure service={service} />
    <Editions service={service} />
  </div>
);
