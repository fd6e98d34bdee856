/** 服务 · What each declaration says, and its proposal for a household that nobody has registered: the "may I get it?" of the interface. */
import { serviceOn, services } from "#domains";
import { localValues } from "#kernel/parameters";
import { invalidInput, problem } from "#kernel/problems";
import {
  applicantSchema,
  guideOf,
  namesOf,
  parseDay,
  propose,
  proposalToWire,
  proposeWritten,
  readApplicant,
  serviceToWire,
  type CaseInput,
  type GivenApplicant,
  type Read,
  type Service,
} from "#policy";
import type { ExampleWire } from "#wire";
import { bodyOf, dayText, identifier, route, text, type AnyRoute } from "../route.ts";

const noSuchService = problem<{ id: string; on: string }>(
  "services.unknown",
  404,
  "没有在 {on} 有效的服务“{id}”",
  "请从服务目录中选择",
);

const orRefuse = <T>(read: Read<T>): T => {
  if (!read.ok) throw invalidInput(read.issues);
  return read.value;
};
const isObject = (given: unknown): boolean => typeof given === "object" && given !== null && !Array.isArray(given);

/** A body that is read by the rules' own reading may hold anything. */
const dayOf = (given: unknown): string | null => (typeof given === "string" ? parseDay(given) : null);

const found = (id: string, on: string): Service => {
  const service = serviceOn(id, on);
  if (!service) throw noSuchService({ id, on });
  return service;
};

interface Asked extends GivenApplicant {
  readonly on?: string;
  readonly unitId: number;
}

/** One route a service, because each has its own fields. */
const proposals = (service: Service): AnyRoute =>
  route<Asked>({
    method: "POST",
    path: `/api/services/${service.id}/proposals`,
    tag: "服务",
    summary: `${service.title}：按申请人的情况试算，给出建议和理由，不留下记录`,
    needs: "signed-in",
    body: bodyOf({ on: dayText, unitId: identifier, [service.applicant.kind]: applicantSchema(service.applicant) }, [
      "unitId",
      service.applicant.kind,
    ]),
    readsBody: true,
    answers: "ProposalWire",
    handle: async ({ input, platform: { clock }, within }) => {
      const on = input.on === undefined ? clock.today() : dayOf(input.on);
      const read = readApplicant(service.applicant, input);
      const issues = [
        ...(on === null
          ? [{ at: "on", code: "not-a-day", says: "核算日：请填写真实存在的日期，例如 2025-03-28" }]
          : []),
        ...(Number.isSafeInteger(input.unitId)
          ? []
          : [{ at: "unitId", code: "required", says: "请选择申请人所在的区划" }]),
        ...(read.ok ? [] : read.issues),
      ];
      if (on === null || !read.ok || issues.length > 0) throw invalidInput(issues);
      const { local, used } = await within((tx) => localValues(tx, { service, unitId: input.unitId, on }));
      const proposal = propose(found(service.id, on), { facts: read.value, on, local });
      return proposalToWire(proposal, { names: namesOf(input), parameters: used(), nearest: true });
    },
  });

/** The worked examples, worked out anew at each request: what the page shows is what the rules say now. */
const examples = (service: Service): AnyRoute =>
  route<Record<string, never>>({
    method: "GET",
    path: `/api/services/${service.id}/examples`,
    tag: "服务",
    summary: `${service.title}：算例，按现行规则当场计算`,
    needs: "signed-in",
    answers: "ExampleWire[]",
    handle: () =>
      Promise.resolve(
        service.examples.map((example): ExampleWire => {
          const { name, on, local, proposes } = example;
          const proposal = orRefuse(proposeWritten(service, example));
          const pays = proposes.pays?.toFixed(2) ?? null;
          const asExpected = proposal.eligible === proposes.eligible && proposal.pays === pays;
          return { name, on, local, applicant: { ...example[service.applicant.kind] }, proposal, asExpected };
        }),
      ),
  });

/** A case with its own local values, for trying a rule out; nothing is stored. */
const tryOut = (service: Service): AnyRoute =>
  route<CaseInput>({
    method: "POST",
    path: `/api/services/${service.id}/examples`,
    tag: "服务",
    summary: `${service.title}：改动算例中的事实，看结论和理由怎样变化`,
    needs: "signed-in",
    body: bodyOf(
      { on: dayText, local: { type: "object" }, [service.applicant.kind]: applicantSchema(service.applicant) },
      ["on", "local", service.applicant.kind],
    ),
    readsBody: true,
    answers: "ProposalWire",
    handle: ({ input }) => {
      const { on, local } = input;
      const issues = [
        ...(dayOf(on) ? [] : [{ at: "on", code: "not-a-day", says: "核算日：请填写真实存在的日期，例如 2025-03-28" }]),
        ...(isObject(local) ? [] : [{ at: "local", code: "required", says: "请写明当地标准" }]),
      ];
      if (issues.length > 0) throw invalidInput(issues);
      return Promise.resolve(orRefuse(proposeWritten(service, { ...input, on: dayOf(on) ?? on })));
    },
  });

export const serviceRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/services",
    tag: "服务",
    summary: "现行服务目录",
    needs: "signed-in",
    answers: "ServiceWire[]",
    handle: ({ platform: { clock } }) => {
      const today = clock.today();
      return Promise.resolve(
        services.filter((service) => service.since <= today).map((service) => serviceToWire(service, today)),
      );
    },
  }),
  route<{ serviceId: string; on?: string }>({
    method: "GET",
    path: "/api/services/:serviceId",
    tag: "服务",
    summary: "一项服务：填写项、步骤、规则语句和依据",
    needs: "signed-in",
    params: { serviceId: text(80, 1) },
    query: { on: dayText },
    answers: "ServiceWire",
    handle: ({ input, platform: { clock } }) => {
      const on = input.on ?? clock.today();
      return Promise.resolve(serviceToWire(found(input.serviceId, on), on));
    },
  }),
  route<{ serviceId: string; on?: string }>({
    method: "GET",
    path: "/api/services/:serviceId/guide",
    tag: "服务",
    summary: "办事指南：谁能申请、条件、金额、材料、步骤和期限、救济途径，全部由服务的声明得出",
    needs: "signed-in",
    params: { serviceId: text(80, 1) },
    query: { on: dayText },
    answers: "GuideWire",
    handle: ({ input, platform: { clock } }) => {
      const on = input.on ?? clock.today();
      return Promise.resolve(guideOf(found(input.serviceId, on), on));
    },
  }),
  ...services.flatMap((service) => [proposals(service), examples(service), tryOut(service)]),
];
