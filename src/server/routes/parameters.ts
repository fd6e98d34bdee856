/** 参数 · The standards that offices set, and setting a new one. */
import { services } from "#domains";
import { listValues, setValue, type GivenValue } from "#kernel/parameters";
import { bodyOf, dayText, route, text } from "../route.ts";

export const parameterRoutes = [
  route<{ code?: string }>({
    method: "GET",
    path: "/api/parameters",
    tag: "参数",
    summary: "辖区内已设定的标准，含文号和有效期",
    needs: "signed-in",
    query: { code: text(80, 1) },
    answers: "ParameterRow[]",
    handle: ({ input: { code }, principal, within }) =>
      within((tx) => listValues(tx, { services, scope: principal.scope, ...(code === undefined ? {} : { code }) })),
  }),
  route<GivenValue>({
    method: "POST",
    path: "/api/parameters",
    tag: "参数",
    summary: "设定本地标准：自某日起、依某文号",
    needs: "parameter.set",
    body: bodyOf(
      {
        code: text(80, 1),
        category: { type: ["string", "null"], maxLength: 40 },
        amount: { type: ["string", "number"] },
        validFrom: dayText,
        documentNo: text(120),
      },
      ["code", "amount", "validFrom", "documentNo"],
    ),
    answers: "ParameterRow[]",
    handle: ({ input, principal, platform: { clock }, requestId, within }) =>
      within(async (tx) => {
        await setValue(
          tx,
          { clock, services, requestId },
          { principal, given: { ...input, category: input.category ?? null } },
        );
        return listValues(tx, { services, scope: principal.scope, code: input.code });
      }),
  }),
];
