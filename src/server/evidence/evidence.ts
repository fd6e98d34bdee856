/** 核对 · Authorisations of the persons of a case, questions to departments within them, and the receipts of what was answered. */
import { Readable } from "node:stream";
import { addWorkdays } from "#kernel/calendar";
import { record } from "#kernel/audit";
import { asOwner } from "#kernel/database";
import { openInquiry, receiptOf, signAuthorisation, withdrawAuthorisation, type SigningWay } from "#kernel/evidence";
import type { DataClass } from "#sources";
import { invalidInput, problem } from "#kernel/problems";
import type { EvidenceWire, NewAuthorisationWire } from "#wire";
import { bodyOf, dayText, identifier, route, text, type Call } from "../route.ts";
import { askInvented, isDemonstration } from "./departments-job.ts";
import { evidenceOf, sourcesOf } from "./evidence-of.ts";

const tag = "核对";
const ofCase = { caseId: identifier };
/** Working days a department has for an ordinary answer: a proposal of the handbook, no law. */
const DAYS_TO_ANSWER = 5;

const notThatRecord = problem(
  "evidence.no-such-record",
  404,
  "没有找到该核对记录，或者其不在您的辖区内",
  "请从办件进入",
);

/** What was read of whom is on record: a hit names a person's money. */
const view = (call: Call<{ caseId: number }>): Promise<EvidenceWire> =>
  call.within(async (tx) => {
    const { principal, requestId, platform, input } = call;
    const { file, wire } = await evidenceOf(tx, { principal, caseId: input.caseId, today: platform.clock.today() });
    const seen = new Set(wire.records?.map(({ personId }) => personId));
    await record(tx, {
      actor: principal,
      requestId,
      act: "read",
      what: "evidence.view",
      detail: { caseId: file.caseId, records: wire.records?.length ?? null },
      subjects: [...seen].map((id) => ({ kind: "person", id, divNo: file.divNo })),
      at: platform.clock.now(),
    });
    return wire;
  });

type Signing = NewAuthorisationWire & { readonly caseId: number };

export const evidenceRoutes = [
  route<{ caseId: number }>({
    method: "GET",
    path: "/api/cases/:caseId/evidence",
    tag,
    summary: "办件的核对授权、核对进度和查得记录",
    needs: "case.read",
    params: ofCase,
    answers: "EvidenceWire",
    handle: view,
  }),
  route<Signing>({
    method: "POST",
    path: "/api/cases/:caseId/authorisations",
    tag,
    summary: "登记家庭成员签署的核对授权",
    needs: "case.intake",
    params: ofCase,
    body: bodyOf(
      {
        personId: identifier,
        classes: { type: "array", maxItems: 20, items: text(20, 1) },
        way: text(20, 1),
        signedBy: identifier,
        guardianship: { type: ["string", "null"], maxLength: 200 },
        witness: { type: ["string", "null"], maxLength: 60 },
        signedOn: dayText,
        until: { type: ["string", "null"], format: "date" },
      },
      ["personId", "classes", "way", "signedBy", "guardianship", "witness", "signedOn", "until"],
    ),
    answers: "EvidenceWire",
    handle: async (call) => {
      const { principal: actor, requestId, platform, input } = call;
      await call.within(async (tx) => {
        const { file, wire } = await evidenceOf(tx, {
          principal: actor,
          caseId: input.caseId,
          today: platform.clock.today(),
        });
        const issues = [
          ...(file.persons.some(({ personId }) => personId === input.personId)
            ? []
            : [{ at: "personId", code: "not-of-case", says: "该人员不是本办件的家庭成员" }]),
          ...(input.classes.every((key) => wire.classes.some(({ value }) => value === key))
            ? []
            : [{ at: "classes", code: "unknown", says: "请从所列数据类别中选择" }]),
          ...(wire.ways.some(({ value }) => value === input.way)
            ? []
            : [{ at: "way", code: "unknown", says: "请从所列签署方式中选择" }]),
        ];
        if (issues.length > 0) throw invalidInput(issues);
        const { personId, signedBy, guardianship, witness, signedOn, until } = input;
        await signAuthorisation(
          tx,
          platform,
          { actor, requestId },
          {
            personId,
            signedBy,
            guardianship,
            witness,
            signedOn,
            until,
            serviceId: file.serviceId,
            caseId: file.caseId,
            dataClasses: input.classes as DataClass[],
            way: input.way as SigningWay,
            fileId: null,
          },
        );
      });
      return view(call);
    },
  }),
  route<{ caseId: number; authorisationId: number; reason: string | null }>({
    method: "POST",
    path: "/api/cases/:caseId/authorisations/:authorisationId/withdraw",
    tag,
    summary: "登记当事人撤回核对授权：此后不再查询，此前的查询仍然有效",
    needs: "case.intake",
    params: { ...ofCase, authorisationId: identifier },
    body: bodyOf({ reason: { type: ["string", "null"], maxLength: 200 } }, ["reason"]),
    answers: "EvidenceWire",
    handle: async (call) => {
      const { principal: actor, requestId, platform, input } = call;
      await call.within((tx) => withdrawAuthorisation(tx, platform, { actor, requestId }, input));
      return view(call);
    },
  }),
  route<{ caseId: number; sources: string[] }>({
    method: "POST",
    path: "/api/cases/:caseId/inquiries",
    tag,
    summary: "向所选部门发起核对：只查询已授权的人员和数据类别",
    needs: "case.verify",
    params: ofCase,
    body: bodyOf({ sources: { type: "array", minItems: 1, maxItems: 60, items: text(40, 1) } }, ["sources"]),
    answers: "EvidenceWire",
    handle: async (call) => {
      const { principal: actor, requestId, platform, input } = call;
      const { clock, calendar } = platform;
      const demonstration = await isDemonstration(platform);
      await call.within(async (tx) => {
        const { file } = await evidenceOf(tx, { principal: actor, caseId: input.caseId, today: clock.today() });
        const allowed = new Set(sourcesOf(file).map(({ key }) => key));
        const strange = input.sources.filter((key) => !allowed.has(key));
        if (strange.length > 0)
          throw invalidInput([
            { at: "sources", code: "not-needed", says: `本事项的规则没有用到：${strange.join("、")}，不能查询` },
          ]);
        const { inquiryId } = await openInquiry(tx, platform, {
          kind: file.runs ? "review" : "new",
          serviceId: file.serviceId,
          caseId: file.caseId,
          divNo: file.divNo,
          personIds: file.persons.map(({ personId }) => personId),
          sources: input.sources,
          referenceOn: clock.today(),
          dueOn: addWorkdays(calendar, { after: clock.today(), count: DAYS_TO_ANSWER }).day,
          asking: { actor, requestId },
        });
        if (demonstration) await askInvented(tx, platform, { inquiryId, author: actor });
      });
      return view(call);
    },
  }),
  route<{ caseId: number; deliveryId: number; rowNo: number }>({
    method: "GET",
    path: "/api/cases/:caseId/evidence/:deliveryId/:rowNo",
    tag,
    summary: "下载一条查得记录的回执：可用 xiangmin receipt verify 离线验证",
    needs: "case.verify",
    params: { ...ofCase, deliveryId: identifier, rowNo: identifier },
    answers: "FileContent",
    handle: async (call) => {
      const { principal, requestId, platform, input, reply } = call;
      const { deliveryId, rowNo, caseId } = input;
      const personId = await call.within(async (tx) => {
        const { file, wire } = await evidenceOf(tx, { principal, caseId, today: platform.clock.today() });
        const found = wire.records?.find((each) => each.deliveryId === deliveryId && each.rowNo === rowNo);
        if (!found) throw notThatRecord({});
        await record(tx, {
          actor: principal,
          requestId,
          act: "export",
          what: "evidence.receipt",
          detail: { deliveryId, rowNo },
          subjects: [{ kind: "person", id: found.personId, divNo: file.divNo }],
          at: platform.clock.now(),
        });
        return found.personId;
      });
      const receipt = await asOwner(platform.database, (tx) => receiptOf(tx, platform, { deliveryId, rowNo }));
      if (!receipt) throw notThatRecord({});
      reply.headers({
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="receipt-${deliveryId}-${rowNo}-${personId}.json"`,
        "x-content-type-options": "nosniff",
      });
      return Readable.from([JSON.stringify(receipt, null, 2)], { objectMode: false });
    },
  }),
];
