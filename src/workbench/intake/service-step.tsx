/** Which service is applied for. */
import { Radio } from "antd";
import type { ServiceWire } from "#wire";
import { Section } from "#ui";
import { words } from "../words.ts";

interface Props {
  services: readonly ServiceWire[];
  picked: string | null;
  onPick: (serviceId: string) => void;
}

export const ServiceStep = ({ services, picked, onPick }: Props) => (
  <Section title={words.intake.serviceStep}>
    <Radio.Group
      aria-label={words.intake.service}
      value={picked}
      onChange={(event) => onPick(String(event.target.value))}
      options={services.map(({ id, title }) => ({ value: id, label: title }))}
    />
  </Section>
);
