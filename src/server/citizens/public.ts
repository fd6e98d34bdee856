/** 公开 · What anybody may read without an account: which help there is, its guide, the standards of a county. Nothing is recorded about the reader. */
import { serviceOn, services } from "#domains";
import { asAnyone, publicOffices } from "#kernel/access";
import { publishedValues } from "#kernel/parameters";
import { counties } from "#kernel/places";
import { problem } from "#kernel/problems";
import { guideOf, writeEdition, type Service } from "#policy";
import type { PublicService, PublicServiceWire } from "#wire";
import { identifier, openRoute, text } from "../route.ts";

const noSuchService = problem<{ id: string }>(
  "public.no-such-service",
  404,
  "没有名为“{id}”的服务",
  "请从办事目录中选择",
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

export const publicRoutes = [
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
      const kinds = [...new Set(service.steps.map(({ office }) => office.kind))];
      const local = await asAnyone(database, async (tx) => ({
        ...(await publishedValues(tx, { service, unitId, on: today })),
        offices: await publicOffices(tx, { unitId, kinds }),
      }));
      return { ...told, ...local };
    },
  }),
];
