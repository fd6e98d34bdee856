/** 区划 · The division tree for pickers and search. It is public knowledge, so nothing is audited. */
import { children, search } from "#kernel/places";
import { dayText, identifier, route, text } from "../route.ts";

export const divisionRoutes = [
  route<{ q: string; level?: number }>({
    method: "GET",
    path: "/api/divisions",
    tag: "区划",
    summary: "按名称（含旧名）、拼音或首字母查找区划",
    needs: "signed-in",
    query: { q: text(40, 1), level: { type: "integer", minimum: 0, maximum: 4 } },
    answers: "DivisionRow[]",
    handle: async ({ input: { q, level }, within, principal }) => {
      const inside = { within: principal.me.division.unitId, ...(level === undefined ? {} : { level }) };
      const hits = await within((tx) => search(tx, q, { limit: 20, ...inside }));
      return hits.map(({ row }) => row);
    },
  }),
  route<{ unitId: number; asOf?: string }>({
    method: "GET",
    path: "/api/divisions/:unitId/children",
    tag: "区划",
    summary: "下一级区划",
    needs: "signed-in",
    params: { unitId: identifier },
    query: { asOf: dayText },
    answers: "DivisionRow[]",
    handle: ({ input: { unitId, asOf }, within }) =>
      within((tx) => children(tx, unitId, asOf === undefined ? {} : { asOf })),
  }),
];
