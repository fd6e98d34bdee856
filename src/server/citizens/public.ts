/** 公开 · What anybody may read without an account: which help there is, its guide, the standards of a county. Nothing is recorded about the reader. */
import { serviceOn, services } from "#domains";
import { asAnyone, publicOffices } from "#kernel/access";
import { receiveObjection, standingNotice } from "#kernel/cases";
import { asOwner } from "#kernel/database";
import { publishedValues } from "#kernel/parameters";
import { counties } from "#kernel/places";
import { invalidInput, problem } from "#kernel/problems";
import { guideOf, writeEdition, type Service } from "#policy";
import type { PublicService, PublicServiceWire } from "#wire";
import { bodyOf, identifier, openRoute, text } from "../route.ts";

const noSuchService = problem<{ id: string }>(
  "public.no-such-service",
  404,
  "没有名为“{id}”的服务",
  "请从办事目录中选择",
);
const noSuchCounty = problem(
  "public.no-such-county",
  404,
  "没有这个县（市、区），或者它已经合并、改名",
  "请重新选择您住的县（市、区）",
);

const tag = "公开";

/** 可以自己试一试: whether the answer follows from circumstances; papers that lie before an office are no circumstances. */
const tries = ({ applicant }: Service): boolean => applicant.kind !== "organisation";

const inForce = (today: string): readonly Service[] =>
  services.filter(({ since, until }) => since <= today && (until === undefined || today <= until));

const listed = (service: Service, today: string): PublicService => {
  const { who, gives } = guideOf(service, today);
  return {
    service: service.id,
    title: service.title,
    of: service.applicant.kind,
    situation: service.situation ?? null,
    who,
    gives: gives.map(({ says }) => says),
  };
};

/** Fewer characters say nothing that can be looked into. */
const SHORTEST = 5;
/** Longer than any key; an unknown one answers like one that has ended. */
const key = text(60, 1);

const notices = [
  openRoute<{ key: string }>({
    method: "GET",
    path: "/api/public/notices/:key",
    tag,
    summary: "凭链接查看一份正在公示的公示单；期满自动失效",
    needs: "nobody",
    params: { key },
    answers: "PublicNoticeWire",
    handle: ({ platform: { database, clock }, input, reply }) => {
      reply.header("x-robots-tag", "noindex");
      return asAnyone(database, standingNotice, { key: input.key, today: clock.today() });
    },
  }),
  openRoute<{ key: string; from?: string; content: string }>({
    method: "POST",
    path: "/api/public/notices/:key/objections",
    tag,
    summary: "对公示提出意见，可以不写姓名；由张贴公示的机构登记并查清",
    needs: "nobody",
    params: { key },
    body: bodyOf({ from: text(30), content: text(500, SHORTEST) }, ["content"]),
    answers: null,
    handle: ({ platform, input, requestId }) => {
      const [from, content] = [input.from?.trim() ?? "", input.content.trim()];
      if (content.length < SHORTEST)
        throw invalidInput([{ at: "content", code: "too-short", says: "请写清对哪一点有意见、实际情况是怎样的" }]);
      return asOwner(platform.database, (tx) =>
        receiveObjection(tx, platform, { key: input.key, from, content, requestId }),
      );
    },
  }),
];

export const publicRoutes = [
  ...notices,
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/public/services",
    tag,
    summary: "现在可以申请的帮助，按遇到的情况说明",
    needs: "nobody",
    answers: "PublicService[]",
    handle: ({ platform: { clock } }) => {
      const today = clock.today();
      return Promise.resolve(inForce(today).map((service) => listed(service, today)));
    },
  }),
  openRoute<Record<string, never>>({
    method: "GET",
    path: "/api/public/counties",
    tag,
    summary: "县市区",
    needs: "nobody",
    answers: "CountyRow[]",
    handle: ({ platform: { database, clock } }) => asAnyone(database, (tx) => counties(tx, { asOf: clock.today() })),
  }),
  openRoute<{ serviceId: string; unitId?: number }>({
    method: "GET",
    path: "/api/public/services/:serviceId",
    tag,
    summary: "一项帮助的办事指南；给出县市区的，附当地标准、办理地点和电话",
    needs: "nobody",
    params: { serviceId: text(80, 1) },
    query: { unitId: identifier },
    answers: "PublicServiceWire",
    handle: async ({ platform: { database, clock }, input: { serviceId, unitId } }): Promise<PublicServiceWire> => {
      const today = clock.today();
      const service = serviceOn(serviceId, today);
      if (!service) throw noSuchService({ id: serviceId });
      const told = {
        guide: guideOf(service, today),
        situation: service.situation ?? null,
        tries: tries(service),
        edition: writeEdition(service),
      };
      if (unitId === undefined) return { ...told, place: null, standards: [], offices: [] };
      await asAnyone(database, async (tx) => {
        const known = await counties(tx, { asOf: today });
        if (!known.some((county) => county.unitId === unitId)) throw noSuchCounty({});
      });
      const kinds = [...new Set(service.steps.map(({ office }) => office.kind))];
      const local = await asAnyone(database, async (tx) => ({
        ...(await publishedValues(tx, { service, unitId, on: today })),
        offices: await publicOffices(tx, { unitId, kinds }),
      }));
      return { ...told, ...local };
    },
  }),
];
