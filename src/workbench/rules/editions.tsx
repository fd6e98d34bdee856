/** 版本: the published editions of a service, newest first, each with what it changed. */
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { EditionWire, ServiceWire } from "#wire";
import { Loading, Section } from "#ui";
import { editions } from "../api/editions.ts";
import { Trouble } from "../pieces/trouble.tsx";

const words = {
  title: "版本",
  since: (day: string) => `${day} 起施行的版本`,
  first: "本实例公布的第一个版本",
  same: "规则、程序和算例与前一版相同",
  digest: (digest: string) => `规则摘要（SM3）${digest}`,
  published: (at: string) => `${at.slice(0, 10)} 公布`,
};

const Changes = ({ changes, isFirst }: { changes: readonly string[]; isFirst: boolean }): ReactElement =>
  changes.length === 0 ? (
    <p className="xm-quiet">{isFirst ? words.first : words.same}</p>
  ) : (
    <ul>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );

const Edition = ({ edition, isFirst }: { edition: EditionWire; isFirst: boolean }): ReactElement => (
  <div>
    <dt>{words.since(edition.since)}</dt>
    <dd>
      <Changes changes={edition.changes} isFirst={isFirst} />
      <span className="xm-quiet wb-digest">
        {words.published(edition.publishedAt)}　{words.digest(edition.digest)}
      </span>
    </dd>
  </div>
);

export const Editions = ({ service }: { service: ServiceWire }): ReactElement => {
  const { data, error, refetch } = useQuery(editions(service.id));
  return (
    <Section title={words.title}>
      {error === null ? null : <Trouble error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        <Loading rows={2} />
      ) : (
        <dl className="wb-rules">
          {data.map((edition, index) => (
            <Edition key={edition.digest} edition={edition} isFirst={index === data.length - 1} />
          ))}
        </dl>
      )}
    </Section>
  );
};
