/** 人员 · Searching people in scope, looking at a full number for a stated reason, and the facts of a person with their sources. */
import { record, type Act } from "#kernel/audit";
import type { Tx } from "#kernel/database";
import { confidences, factSources, factVersions, personFields, revealId, search } from "#kernel/people";
import type { RecordedVersion } from "#kernel/people";
import type { FactVersionWire } from "#wire";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";

type Asking = Pick<Call<unknown>, "platform" | "principal" | "requestId" | "within">;

/** Records an act on people, in the transaction that did it. */
export const auditPeople = (
  tx: Tx,
  { platform, principal: actor, requestId }: Asking,
  done: { act: Act; what: string; personIds: readonly number[]; reason?: string; detail?: unknown },
): Promise<void> => {
  const { act, what, personIds, reason, detail } = done;
  const subjects = personIds.map((id) => ({ kind: "person" as const, id, divNo: actor.divNo }));
  const said = { ...(reason === undefined ? {} : { reason }), ...(detail === undefined ? {} : { detail }) };
  return record(tx, { actor, requestId, act, what, subjects, at: platform.clock.now(), ...said });
};

/** Numbers are shown by their end only; a full one is revealed for a reason. */
const shownValue = ({ field, value }: RecordedVersion): string | null =>
  value !== null && (field === "idNumber" || field === "phone") ? `****${value.slice(-4)}` : value;

const factWire = (version: RecordedVersion): FactVersionWire => ({
  versionId: version.versionId,
  field: version.field,
  label: personFields[version.field],
  shown: shownValue(version),
  source: version.source,
  sourceLabel: factSources[version.source].label,
  confidence: version.confidence,
  confidenceLabel: confidences[version.confidence],
  effectiveOn: version.effectiveOn,
  enteredAt: version.enteredAt.toISOString(),
});

export const peopleRoutes = [
  route<{ q: string; limit?: number; after?: string }>({
    method: "GET",
    path: "/api/people",
    tag: "人员",
    summary: "按身份证号、姓名、拼音、首字母、手机号或村名查人",
    needs: "people.read",
    query: { q: text(60, 1), limit: { type: "integer", minimum: 1, maximum: 100 }, after: text(60) },
    requires: ["q"],
    answers: "Page<PersonRow>",
    handle: (call) =>
      call.within(async (tx) => {
        const { q, limit = 20, after } = call.input;
        const page = await search(tx, call.platform, { q, limit, after: after ?? null });
        const personIds = page.rows.map(({ personId }) => personId);
        await auditPeople(tx, call, { act: "read", what: "people.search", personIds });
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
    handle: (call) =>
      call.within(async (tx) => {
        const { personId, reason } = call.input;
        const idNumber = await revealId(tx, call.platform, personId);
        await auditPeople(tx, call, { act: "read", what: "people.reveal-id", personIds: [personId], reason });
        return { idNumber };
      }),
  }),
  route<{ personId: number }>({
    method: "GET",
    path: "/api/people/:personId/facts",
    tag: "人员",
    summary: "变更过的项目的各个版本：来源、生效日期和可信程度",
    needs: "people.read",
    params: { personId: identifier },
    answers: "FactVersionWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const { personId } = call.input;
        const versions = await factVersions(tx, call.platform, personId);
        await auditPeople(tx, call, { act: "read", what: "people.facts", personIds: [personId] });
        return versions.map(factWire);
      }),
  }),
];
