/** 网上公示: the link that belongs on the notice board, and what was said over it and waits to be taken into the case. */
import { Alert } from "antd";
import type { CaseView } from "#wire";
import { QrPicture, Section } from "#ui";

const say = {
  title: "网上公示",
  code: "公示链接的二维码",
  link: "把下面的二维码或者链接印在公示单上，公示期内凭链接可以查看公示内容、提出意见；期满自动失效。",
  until: (day: string | null) => (day === null ? "" : `有效至 ${day}。`),
  waiting: (n: number) => `收到 ${n} 条网上意见，尚未登记；登记以前不能报送决定`,
} as const;

const addressOf = (key: string): string => `${location.origin}/portal/notice/${key}`;

export const NoticeCard = ({ notice }: { notice: CaseView["publicNotice"] }) => {
  if (notice === null) return null;
  const { key, lastDay, objections } = notice;
  return (
    <Section title={say.title}>
      {key === null ? null : (
        <>
          <p>
            {say.link}
            {say.until(lastDay)}
          </p>
          <QrPicture text={addressOf(key)} label={say.code} />
          <p className="xm-prewrap">
            <a href={addressOf(key)} target="_blank" rel="noreferrer">
              {addressOf(key)}
            </a>
          </p>
        </>
      )}
      {objections.length === 0 ? null : (
        <>
          <Alert type="warning" showIcon title={say.waiting(objections.length)} />
          <ul>
            {objections.map(({ objectionId, from, content, saidOn }) => (
              <li key={objectionId} className="xm-prewrap">
                {saidOn}　{from}：{content}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
