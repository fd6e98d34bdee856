/** 人员保护 · Case teams of protected persons; who looked at a person, told at once or on a set day. */
import { WHOLE_PROVINCE, within } from "#kernel/database";
import {
  accessesTold,
  changeTeam,
  endProtection,
  livesHere,
  personNotVisible,
  protect,
  protectedPersons,
  protectionKinds,
  tellLater,
  tellNow,
  type AccessTold,
  type ProtectionKind,
} from "#kernel/people";
import type { AccessWire } from "#wire";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";
import { auditPeople } from "./people.ts";

const tag = "人员保护";
const personId = { personId: identifier };
const accounts = { type: "array", maxItems: 50, items: identifier };
const grounds = { legalBasis: text(200, 2), reason: text(200, 2) };

const protection = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/protected-people",
    tag,
    summary: "本人所在办案小组保护的人员",
    needs: "people.read",
    answers: "ProtectedPersonWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const found = await protectedPersons(tx, call.platform);
        const personIds = found.map(({ person }) => person.personId);
        await auditPeople(tx, call, { act: "read", what: "people.protected", personIds });
        return found.map(({ since, ...one }) => ({
          ...one,
          kindLabel: protectionKinds[one.kind],
          since: since.toISOString(),
        }));
      }),
  }),
  route<{ personId: number; kind: ProtectionKind; legalBasis: string; reason: string; team: number[] }>({
    method: "POST",
    path: "/api/people/:personId/protection",
    tag,
    summary: "设置保护：此后只有办案小组能查到该人员",
    needs: "people.protect",
    params: personId,
    body: bodyOf(
      { ...grounds, kind: { type: "string", enum: Object.keys(protectionKinds) }, team: { ...accounts, minItems: 1 } },
      ["kind", "legalBasis", "reason", "team"],
    ),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { input } = call;
        const protectionId = await protect(tx, call.platform, { ...input, actor: call.principal });
        const done = { act: "write", what: "people.protect", personIds: [input.personId] } as const;
        await auditPeople(tx, call, { ...done, reason: input.reason, detail: { protectionId, team: input.team } });
      }),
  }),
  route<{ personId: number; joining: number[]; leaving: number[] }>({
    method: "POST",
    path: "/api/people/:personId/protection/team",
    tag,
    summary: "调整办案小组，由小组成员办理",
    needs: "people.read",
    params: personId,
    body: bodyOf({ joining: accounts, leaving: accounts }, ["joining", "leaving"]),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { input } = call;
        await changeTeam(tx, call.platform, { ...input, actor: call.principal });
        const detail = { joining: input.joining, leaving: input.leaving };
        const done = { act: "write", what: "people.protection-team", personIds: [input.personId], detail } as const;
        await auditPeople(tx, call, done);
      }),
  }),
  route<{ personId: number; reason: string }>({
    method: "POST",
    path: "/api/people/:personId/protection/end",
    tag,
    summary: "解除保护，由小组成员办理",
    needs: "people.protect",
    params: personId,
    body: bodyOf({ reason: grounds.reason }, ["reason"]),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { input } = call;
        await endProtection(tx, call.platform, { ...input, actor: call.principal });
        const done = { act: "write", what: "people.end-protection", personIds: [input.personId] } as const;
        await auditPeople(tx, call, { ...done, reason: input.reason });
      }),
  }),
];

export const accessWire = ({ entryId, at, act, what, reason, officeName, withheldUntil }: AccessTold): AccessWire => ({
  entryId,
  at: at.toISOString(),
  act,
  what,
  reason,
  officeName,
  withheldUntil,
});

interface Delayed {
  readonly personId: number;
  readonly officeId: number | null;
  readonly from: string;
  readonly to: string;
  readonly toldOn: string;
  readonly legalBasis: string;
  readonly reason: string;
}

const accesses = [
  route<{ personId: number; audience?: "person" | "inspection"; before?: number; limit?: number }>({
    method: "GET",
    path: "/api/people/:personId/accesses",
    tag,
    summary: "谁查阅、变更、导出过该人员的信息：可告知本人的，或者供检查的全部",
    needs: "audit.read",
    params: personId,
    query: {
      audience: { type: "string", enum: ["person", "inspection"] },
      before: identifier,
      limit: { type: "integer", minimum: 1, maximum: 500 },
    },
    answers: "AccessesWire",
    handle: async (call) => {
      const { platform, input } = call;
      const { audience = "person", ...asked } = input;
      await call.within(async (tx) => {
        if (!(await livesHere(tx, input.personId))) throw personNotVisible({ personId: input.personId });
        const done = { act: "read", what: "people.accesses", personIds: [input.personId] } as const;
        await auditPeople(tx, call, { ...done, detail: { audience } });
      });
      // The list is complete only across the province: a person moves, and other counties may have looked.
      const { rows, next } = await within(platform.database, WHOLE_PROVINCE, (tx) =>
        accessesTold(tx, platform, { ...asked, audience }),
      );
      return { rows: rows.map(accessWire), next };
    },
  }),
  route<Delayed>({
    method: "POST",
    path: "/api/people/:personId/told-later",
    tag,
    summary: "延后告知：检查或保护期间的查阅，到指定日期再告知本人",
    needs: "people.protect",
    params: personId,
    body: bodyOf({ ...grounds, officeId: { type: ["integer", "null"] }, from: dayText, to: dayText, toldOn: dayText }, [
      "officeId",
      "from",
      "to",
      "toldOn",
      "legalBasis",
      "reason",
    ]),
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { input } = call;
        const toldLaterId = await tellLater(tx, call.platform, { ...input, actor: call.principal });
        const done = { act: "write", what: "people.tell-later", personIds: [input.personId] } as const;
        await auditPeople(tx, call, { ...done, reason: input.reason, detail: { toldLaterId, toldOn: input.toldOn } });
      }),
  }),
  route<{ toldLaterId: number }>({
    method: "DELETE",
    path: "/api/told-later/:toldLaterId",
    tag,
    summary: "提前结束延后告知",
    needs: "people.protect",
    params: { toldLaterId: identifier },
    answers: null,
    handle: (call) =>
      call.within(async (tx) => {
        const { toldLaterId } = call.input;
        await tellNow(tx, call.platform, { toldLaterId, actor: call.principal });
        await auditPeople(tx, call, { act: "write", what: "people.tell-now", personIds: [], detail: { toldLaterId } });
      }),
  }),
];

export const protectedPeopleRoutes = [...protection, ...accesses];
