/** 谁看过我的信息 · Who read, changed, printed or took along what is kept about a person, newest first (个人信息保护法 art 45). */
import { useState } from "react";
import type { AccessesWire, AccessWire } from "#wire";
import { useAddress } from "../app/address.ts";
import { useLoaded } from "../app/load.ts";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { ownPath } from "./own-path.ts";

const acts: Readonly<Record<string, string>> = {
  read: "查看",
  write: "登记或者变更",
  print: "打印",
  export: "导出",
  refused: "想看，没有让看",
  "sign-in": "登录",
  "sign-out": "退出登录",
};
/** By the first part of what was done. */
const matters: Readonly<Record<string, string>> = {
  people: "档案",
  cases: "办件",
  papers: "文书",
  files: "材料",
  evidence: "部门核对结果",
  payments: "发放情况",
  exchange: "名册",
  citizen: "自己的信息",
  public: "公示意见",
};

const moment = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" });

/** Only officials act for an office; what is done to a person's file without one is done by the person, or by nobody. */
const whoWords = ({ officeName, what, act }: AccessWire): string =>
  officeName ?? (what.startsWith("citizen.") || act.startsWith("sign-") ? "您自己（网上）" : "系统");

const matterWords = ({ act, what }: AccessWire): string =>
  act.startsWith("sign-") ? "" : (matters[what.split(".")[0] ?? ""] ?? "记录");

const Access = (access: AccessWire) => {
  const { at, act, reason } = access;
  return (
    <li>
      <strong>{whoWords(access)}</strong>
      {acts[act] ?? act}
      {matterWords(access)}
      <small className="law">
        {moment.format(new Date(at))}
        {reason === null ? "" : `，理由：${reason}`}
      </small>
    </li>
  );
};

const Portion = ({ before }: { readonly before: number | null }) => {
  const { behalf } = useAddress().kept;
  const [isMore, setMore] = useState(false);
  const path = ownPath("accesses", behalf);
  const page = useLoaded<AccessesWire>(
    before === null ? path : `${path}${path.includes("?") ? "&" : "?"}before=${before}`,
  );
  return (
    <Shown of={page}>
      {({ rows, next }) => (
        <>
          {rows.length === 0 && before === null ? <p>还没有人看过。</p> : null}
          <ul>
            {rows.map((row) => (
              <Access key={row.entryId} {...row} />
            ))}
          </ul>
          {next === null ? null : isMore ? (
            <Portion before={next} />
          ) : (
            <button type="button" onClick={() => setMore(true)}>
              看更早的
            </button>
          )}
        </>
      )}
    </Shown>
  );
};

export const Accesses = () => (
  <>
    <Title>谁看过我的信息</Title>
    <p>工作人员每次查看、登记、打印、导出您的信息，系统都会记下来。依法正在进行的检查、保护，会晚一些再告诉您。</p>
    <Portion before={null} />
  </>
);
