/** 其他登录方式: the providers of identities that this installation has registered for officials. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { officialProviders, startAt } from "../api/session.ts";
import { words } from "../words.ts";

export const OtherWays = () => {
  const { data = [] } = useQuery(officialProviders);
  if (data.length === 0) return null;
  return (
    <nav className="xm-row" aria-label={words.signIn.others}>
      {data.map((provider) => (
        <Button key={provider.provider} href={startAt(provider, { bind: false })}>
          {words.signIn.through(provider.label)}
        </Button>
      ))}
    </nav>
  );
};
