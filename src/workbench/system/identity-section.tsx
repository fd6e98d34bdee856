/** 统一身份: binds the own account to an identity that a provider vouches for; from then on either opens it. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Section } from "#ui";
import { officialProviders, startAt } from "../api/session.ts";
import { words } from "./words.ts";

const say = words.identity;

export const IdentitySection = () => {
  const { data = [] } = useQuery(officialProviders);
  if (data.length === 0) return null;
  return (
    <Section title={say.title}>
      <p className="xm-quiet">{say.about}</p>
      <div className="xm-row">
        {data.map((provider) => (
          <Button key={provider.provider} href={startAt(provider, { bind: true })}>
            {say.bind(provider.label)}
          </Button>
        ))}
      </div>
    </Section>
  );
};
