/** 人员 · Searching people in scope, and looking at a full number for a stated reason. Every look is audited. */
import { record } from "#kernel/audit";
import { revealId, search } from "#kernel/people";
import { bodyOf, identifier, route, text } from "../route.ts";

export const peopleRoutes = [
  route<{ q: string; limit?: number; after?: string }>({
    method: "GET",
    path: "/api/people",
    tag: "人员",
    summary: "按身份证号、姓名、拼音、首字母、手机号或村名查人",
    needs: "people.read",
    query: { q: text(60, 1), limit: { type: "integer", minimum: 1, maximum: 100 }, after: text(60) },
    answers: "Page<PersonRow>",
    handle: ({ input: { q, limit = 20, after }, platform, principal, requestId, within }) =>
      within(async (tx) => {
        const page = await search(tx, platform, { q, limit, after: after ?? null });
        const subjects = page.rows.map(({ personId }) => ({
          kind: "person" as const,
          id: personId,
          divNo: principal.divNo,
        }));
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "people.search",
          subjects,
          at: platform.clock.now(),
        });
        return page;
      }),
  }),
  route<{ personId: number; reason: string }>({
    method: "POST",
    path: "/api/people/:personId/reveal",
    tag: "人员",
    summary: "查看完整身份证号（须写明理由，留痕）",
    needs: "people.reveal",
    params: { personId: identifier },
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: "RevealedId",
    handle: ({ input: { personId, reason }, platform, principal, requestId, within }) =>
      within(async (tx) => {
        const idNumber = await revealId(tx, platform, personId);
        const subjects = [{ kind: "person" as const, id: personId, divNo: principal.divNo }];
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "people.reveal-id",
          reason,
          subjects,
          at: platform.clock.now(),
        });
        return { idNumber };
      }),
  }),
];
