/** 公示 · What the link on the notice board leads to: who, how many, how much, until when; and where to object. */
import type { PublicNoticeWire } from "#wire";
import { useLoaded } from "../app/load.ts";
import { Law } from "../pieces/law.tsx";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { Objection } from "./objection.tsx";

const Line = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

const Posted = ({ link, notice }: { readonly link: string; readonly notice: PublicNoticeWire }) => {
  const { title, applicant, persons, pays, once, office, law, from, lastDay } = notice;
  return (
    <>
      <Title>{`${title}公示`}</Title>
      <p>
        {office}拟对下面的申请予以确认，现予公示。公示自 {from} 张贴，到 {lastDay} 为止。
        <Law law={law} />
      </p>
      <dl>
        <Line label="申请人" value={applicant} />
        {persons === null ? null : <Line label="家庭人口" value={`${persons}人`} />}
        {pays === null ? null : <Line label="拟发放金额" value={`${once ? "一次性" : "每月"} ${pays} 元`} />}
      </dl>
      <p className="quiet">公示期满，这个链接自动失效。请不要转发到与本村（社区）无关的地方。</p>
      <section>
        <h2>对公示有意见的</h2>
        <p>可以在这里提出，也可以向{office}或者村（居）民委员会当面、打电话、写信提出。</p>
        <Objection link={link} office={office} />
      </section>
    </>
  );
};

export const NoticePage = ({ link }: { readonly link: string }) => {
  const notice = useLoaded<PublicNoticeWire>(`/api/public/notices/${encodeURIComponent(link)}`);
  return (
    <>
      {notice.state === "failed" ? <Title>公示</Title> : null}
      <Shown of={notice}>{(value) => <Posted link={link} notice={value} />}</Shown>
    </>
  );
};
