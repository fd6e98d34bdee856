/** 月度核对 · Asks the departments about a whole caseload, and shows as differences what they answer. Nothing stops by itself. */
import { record } from "#kernel/audit";
import { addWorkdays } from "#kernel/calendar";
import { runningCases } from "#kernel/cases";
import { answersOfInquiry, newestInquiry, openInquiry, type FoundRecord } from "#kernel/evidence";
import { sql, type Tx } from "#kernel/database";
import { problem } from "#kernel/problems";
import { serviceOn } from "#domains";
import { caseloadFindings, minimumLivingAllowance } from "#domains/assistance";
import { showFen } from "#policy";
import type { CaseloadCheckWire, CaseloadFindingWire } from "#wire";
import { route, type Call } from "../route.ts";
import { askInvented, isDemonstration } from "./departments-job.ts";
import { sourcesOf } from "./evidence-of.ts";

const tag = "核对";
const serviceId = minimumLivingAllowance.id;
/** Working days for an answer about a whole county: a proposal of the handbook, no law. */
const DAYS_TO_ANSWER = 10;

const nobody = problem("evidence.nobody-runs", 409, "辖区内没有在保家庭，无需核对", "请先办理确认，或者接收在保名册");
const stillAsked = problem<{ answered: number; sources: number }>(
  "evidence.still-asked",
  409,
  "上一次月度核对还有来源没有答复（{answered} / {sources}）",
  "请等待答复，或者联系未答复的部门后再发起",
);

const personsIn = async (tx: Tx): Promise<ReadonlyMap<number, string | null>> => {
  const { rows } = await sql<{ personId: number; name: string | null }>`
    select distinct m.person_id as "personId", p.full_name as name
    from cases.case_file c join cases.subject_member m using (case_id) left join people.person p on p.person_id = m.person_id
    where c.service_id = ${serviceId} and c.support in ('running', 'suspended', 'leaving')`.execute(tx);
  return new Map(rows.map(({ personId, name }) => [personId, name]));
};

const recordsByPerson = (records: readonly FoundRecord[]): ReadonlyMap<number, readonly FoundRecord[]> => {
  const byPerson = new Map<number, FoundRecord[]>();
  for (const found of records)
    if (!found.renamed) byPerson.set(found.personId, [...(byPerson.get(found.personId) ?? []), found]);
  return byPerson;
};

const view = async (
  tx: Tx,
  { principal, platform }: Pick<Call<unknown>, "principal" | "platform">,
): Promise<CaseloadCheckWire> => {
  const today = platform.clock.today();
  const inquiry = await newestInquiry(tx, { kind: "monthly", serviceId, divNo: principal.divNo });
  const { deliveries, records } = inquiry
    ? await answersOfInquiry(tx, inquiry.inquiryId)
    : { deliveries: [], records: [] };
  const answered = new Set(deliveries.filter(({ state }) => state === "answered").map(({ source }) => source));
  const names = await personsIn(tx);
  const byPerson = recordsByPerson(records);
  const findings: CaseloadFindingWire[] = [];
  let cases = 0;
  for await (const { caseId, caseNo, applicantName, paysFen, personIds, facts } of runningCases(tx, serviceId)) {
    cases += 1;
    const compared = personIds.flatMap((personId, member) =>
      (byPerson.get(personId) ?? []).map(({ source, amountFen }) => ({ member, source, amountFen })),
    );
    if (compared.length === 0) continue;
    for (const { member, ...finding } of caseloadFindings(facts, compared, answered))
      findings.push({
        caseId,
        caseNo,
        applicantName,
        member: member === null ? null : (names.get(personIds[member] ?? 0) ?? null),
        pays: paysFen === null ? null : showFen(paysFen),
        ...finding,
      });
  }
  const byCause = new Map<string, Set<number>>();
  for (const { cause, caseId } of findings) byCause.set(cause, (byCause.get(cause) ?? new Set()).add(caseId));
  return {
    serviceTitle: serviceOn(serviceId, today)?.title ?? serviceId,
    inquiry: inquiry && {
      inquiryId: inquiry.inquiryId,
      askedAt: inquiry.askedAt.toISOString(),
      persons: inquiry.persons,
      answered: answered.size,
      sources: deliveries.length,
    },
    cases,
    persons: names.size,
    causes: [...byCause].map(([cause, found]) => ({ cause, cases: found.size })).toSorted((a, b) => b.cases - a.cases),
    findings,
    mayStart: cases > 0 && answered.size === deliveries.length,
  };
};

const shown = (call: Call<Record<string, never>>): Promise<CaseloadCheckWire> =>
  call.within(async (tx) => {
    const wire = await view(tx, call);
    const { principal, requestId, platform } = call;
    await record(tx, {
      actor: principal,
      requestId,
      act: "read",
      what: "evidence.caseload",
      detail: { inquiryId: wire.inquiry?.inquiryId ?? null, findings: wire.findings.length },
      subjects: [...new Set(wire.findings.map(({ caseId }) => caseId))].map((id) => ({
        kind: "case",
        id,
        divNo: principal.divNo,
      })),
      at: platform.clock.now(),
    });
    return wire;
  });

export const caseloadRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/caseload-check",
    tag,
    summary: "最近一次月度核对：答复进度、按原因列出的差异和应核实的办件",
    needs: "case.verify",
    answers: "CaseloadCheckWire",
    handle: shown,
  }),
  route<Record<string, never>>({
    method: "POST",
    path: "/api/caseload-check",
    tag,
    summary: "对辖区内全部在保人员发起月度核对；只查询已授权的人员和依法不需授权的来源",
    needs: "case.verify",
    answers: "CaseloadCheckWire",
    handle: async (call) => {
      const { principal: actor, requestId, platform } = call;
      const { clock, calendar } = platform;
      const demonstration = await isDemonstration(platform);
      await call.within(async (tx) => {
        const before = await view(tx, call);
        if (before.cases === 0) throw nobody({});
        if (before.inquiry && !before.mayStart) throw stillAsked(before.inquiry);
        const today = clock.today();
        const sources = sourcesOf({ serviceId, edition: serviceOn(serviceId, today)?.since ?? today });
        const { inquiryId } = await openInquiry(tx, platform, {
          kind: "monthly",
          serviceId,
          caseId: null,
          divNo: actor.divNo,
          personIds: [...(await personsIn(tx)).keys()],
          sources: sources.map(({ key }) => key),
          referenceOn: today,
          dueOn: addWorkdays(calendar, { after: today, count: DAYS_TO_ANSWER }).day,
          asking: { actor, requestId },
        });
        if (demonstration) await askInvented(tx, platform, { inquiryId, author: actor });
      });
      return shown(call);
    },
  }),
];
