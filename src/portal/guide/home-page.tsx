/** 有哪些帮助 · By the situation somebody is in, not by the name of the programme. */
import type { PublicService } from "#wire";
import { Link } from "../app/link.tsx";
import { useLoaded } from "../app/load.ts";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";

const Service = ({ service, title, situation, gives }: PublicService) => (
  <li className="card">
    <h3>{situation ?? title}</h3>
    <p>
      可以申请<strong>{title}</strong>。{gives.map((line) => `${line}。`)}
    </p>
    <p className="choices">
      <Link className="button" to={{ page: "guide", service }}>
        {title}办事指南
      </Link>
    </p>
  </li>
);

const Services = ({ title, rows }: { title: string; rows: readonly PublicService[] }) =>
  rows.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul className="cards">
        {rows.map((row) => (
          <Service key={row.service} {...row} />
        ))}
      </ul>
    </section>
  );

export const HomePage = () => {
  const services = useLoaded<PublicService[]>("/api/public/services");
  return (
    <>
      <Title>遇到困难，可以申请哪些帮助</Title>
      <p>下面按遇到的情况列出可以申请的帮助。每一项都写明谁能申请、能得多少、怎么办、找谁办。</p>
      <Shown of={services}>
        {(rows) => (
          <>
            <Services title="个人和家庭" rows={rows.filter((row) => row.of !== "organisation")} />
            <Services title="单位" rows={rows.filter((row) => row.of === "organisation")} />
          </>
        )}
      </Shown>
      <section>
        <h2>村（社区）里的公示</h2>
        <p>公示单上印有二维码或者链接，公示期内扫码就能查看、提意见。公示期满自动失效。</p>
      </section>
    </>
  );
};
