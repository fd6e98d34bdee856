/** 办事指南 · One help on one page that can be printed and posted: who, how much here, papers, steps, where, remedies, law. */
import type { GuideLine, PublicServiceWire } from "#wire";
import { useAddress } from "../app/address.ts";
import { Link } from "../app/link.tsx";
import { useLoaded } from "../app/load.ts";
import { Law } from "../pieces/law.tsx";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { Conditions } from "./conditions.tsx";
import { Here } from "./here.tsx";

const Lines = ({
  title,
  lines,
  inOrder = false,
}: {
  title: string;
  lines: readonly GuideLine[];
  inOrder?: boolean;
}) => {
  const List = inOrder ? "ol" : "ul";
  return lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <List>
        {lines.map(({ says, law }) => (
          <li key={says}>
            {says}
            <Law law={law} />
          </li>
        ))}
      </List>
    </section>
  );
};

const plain = (lines: readonly string[]): GuideLine[] => lines.map((says) => ({ says, law: [] }));

const Guide = (told: PublicServiceWire) => {
  const { guide, situation, tries } = told;
  return (
    <article>
      <Title>{`${guide.title}办事指南`}</Title>
      {situation === null ? null : <p className="lead">{situation}的，可以看看这项帮助。</p>}
      <p className="choices unprinted">
        {tries ? (
          <Link className="button main" to={{ page: "try", service: guide.service }}>
            我能申请吗？试一试
          </Link>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          打印
        </button>
      </p>
      <section>
        <h2>谁可以申请</h2>
        <p>{guide.who}。</p>
        <Conditions condition={guide.conditions} />
      </section>
      <Lines title="能得到什么" lines={guide.gives} />
      <Here {...told} />
      <Lines title="怎么算" lines={guide.amount} />
      <Lines
        title="带什么材料"
        lines={plain(guide.papers.length > 0 ? guide.papers : ["身份证件；其他情况由办理机构查询，不用自己开证明"])}
      />
      <Lines title="这些由办理机构查，不用自己证明" lines={plain(guide.lookedUp)} />
      <Lines title="一步一步怎么办" lines={guide.steps} inOrder />
      <Lines title="多久办完" lines={guide.limits} />
      <Lines title="不服怎么办" lines={guide.remedies} />
      {guide.toConfirm ? <p className="quiet">标有“待确认”的内容还没有核对文本，以当地公布的规定为准。</p> : null}
      <p className="quiet">本指南按 {guide.on} 有效的规定自动生成。</p>
    </article>
  );
};

export const GuidePage = ({ service }: { readonly service: string }) => {
  const { county } = useAddress().kept;
  const told = useLoaded<PublicServiceWire>(
    `/api/public/services/${encodeURIComponent(service)}${county === null ? "" : `?unitId=${county}`}`,
  );
  return <Shown of={told}>{(value) => <Guide {...value} />}</Shown>;
};
