/** 文书 · Papers of a case: which there are, issuing them, printing and printing again; every printing is kept with its reason. */
import { Readable } from "node:stream";
import { record, type Act, type Subject } from "#kernel/audit";
import { issuePaper, paperKindOf, paperOffers, readPaperCase, subjectsOfView, writePaper } from "#kernel/cases";
import type { Tx } from "#kernel/database";
import { fileTypes } from "#kernel/files";
import {
  issuedPaper,
  issuedPapers,
  notePrinting,
  paperHolds,
  paperHtml,
  printedHtml,
  printedPdf,
  printingsOf,
  storedPaper,
  type PapersAsked,
} from "#kernel/papers";
import type { IssuedPaperWire } from "#wire";
import { paperDeps } from "../paper-deps.ts";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";

type Asking = Pick<Call<unknown>, "platform" | "principal" | "requestId">;

interface Trace {
  readonly act: Act;
  readonly what: string;
  readonly reason?: string;
  readonly detail?: unknown;
  readonly subjects: readonly Subject[];
}

const audit = (tx: Tx, { platform, principal, requestId }: Asking, trace: Trace): Promise<void> =>
  record(tx, { actor: principal, requestId, at: platform.clock.now(), ...trace });

const ofPapers = (papers: readonly IssuedPaperWire[], { principal }: Asking): Subject[] =>
  papers.map(({ caseId }) => ({ kind: "case", id: caseId, divNo: principal.divNo }));

const ofCase = { caseId: identifier };
const ofPaper = { paperId: identifier };
const ofPrinting = { paperId: identifier, nth: identifier };

export const paperRoutes = [
  route<{ caseId: number }>({
    method: "GET",
    path: "/api/cases/:caseId/papers",
    tag: "文书",
    summary: "一件办件的文书：哪些可以出具，哪些已经出具",
    needs: "case.read",
    params: ofCase,
    answers: "PaperOfferWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const { caseId } = call.input;
        const offers = await paperOffers(tx, paperDeps(call.platform), { caseId, principal: call.principal });
        const subjects: Subject[] = [{ kind: "case", id: caseId, divNo: call.principal.divNo }];
        await audit(tx, call, { act: "read", what: "papers.of-case", subjects });
        return offers;
      }),
  }),
  route<{ caseId: number; kind: string }>({
    method: "GET",
    path: "/api/cases/:caseId/papers/:kind/preview",
    tag: "文书",
    summary: "预览尚未出具的文书：没有文号，带“预览”水印",
    needs: "case.read",
    params: { ...ofCase, kind: text(60, 1) },
    answers: null,
    html: true,
    handle: (call) =>
      call.within(async (tx) => {
        const { caseId, kind } = call.input;
        const given = await readPaperCase(tx, paperDeps(call.platform), { caseId, principal: call.principal });
        const { paper } = writePaper(paperKindOf(given, kind), given);
        const subjects = subjectsOfView(given.view, call.principal.divNo);
        await audit(tx, call, { act: "read", what: "papers.preview", detail: { kind }, subjects });
        return paperHtml(paper, { word: "预览", watermark: "预览　未编号　不作凭证" });
      }),
  }),
  route<{ caseId: number; kind: string }>({
    method: "POST",
    path: "/api/cases/:caseId/papers/:kind",
    tag: "文书",
    summary: "出具文书：编号、签名、定稿；同一事由再次请求得到同一份",
    needs: "case.read",
    params: { ...ofCase, kind: text(60, 1) },
    body: bodyOf({}, []),
    answers: "IssuedPaperWire",
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => issuePaper(tx, paperDeps(platform), { ...input, principal, requestId })),
  }),
  route<PapersAsked>({
    method: "GET",
    path: "/api/papers",
    tag: "文书",
    summary: "辖区内已出具的文书，可按文号或案号开头查询",
    needs: "case.read",
    query: { q: text(40), after: text(20), limit: { type: "integer", minimum: 1, maximum: 100 } },
    answers: "Page<IssuedPaperWire>",
    handle: (call) =>
      call.within(async (tx) => {
        const page = await issuedPapers(tx, call.input);
        await audit(tx, call, { act: "read", what: "papers.list", subjects: ofPapers(page.rows, call) });
        return page;
      }),
  }),
  route<{ paperId: number }>({
    method: "GET",
    path: "/api/papers/:paperId",
    tag: "文书",
    summary: "一份文书：验签结果和每次打印的人、时间、理由",
    needs: "case.read",
    params: ofPaper,
    answers: "PaperFileWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { paperId } = call.input;
        const paper = await issuedPaper(tx, paperId);
        const holds = await paperHolds(call.platform.keys, await storedPaper(tx, paperId));
        const subjects = ofPapers([paper], call);
        await audit(tx, call, { act: "read", what: "papers.view", detail: { paperId }, subjects });
        return { ...paper, holds, list: await printingsOf(tx, paperId) };
      }),
  }),
  route<{ paperId: number; reason?: string }>({
    method: "POST",
    path: "/api/papers/:paperId/printings",
    tag: "文书",
    summary: "打印：首次为正本；以后为补打，须写明理由，副本带“补打”标记和水印",
    needs: "case.read",
    params: ofPaper,
    body: bodyOf({ reason: text(200) }, []),
    answers: "PrintingWire",
    handle: (call) =>
      call.within(async (tx) => {
        const { platform, principal, input } = call;
        const { paperId, reason = "" } = input;
        const { accountId, officeId } = principal;
        const nth = await notePrinting(tx, { paperId, reason, accountId, officeId, at: platform.clock.now() });
        const subjects = ofPapers([await issuedPaper(tx, paperId)], call);
        await audit(tx, call, { act: "print", what: "papers.print", reason, detail: { paperId, nth }, subjects });
        return (await printingsOf(tx, paperId)).find((printing) => printing.nth === nth);
      }),
  }),
  route<{ paperId: number; nth: number }>({
    method: "GET",
    path: "/api/papers/:paperId/printings/:nth/pdf",
    tag: "文书",
    summary: "本人办理的一次打印，PDF",
    needs: "case.read",
    params: ofPrinting,
    answers: "FileContent",
    handle: ({ input, principal: { accountId }, within, reply }) =>
      within(async (tx) => {
        const { bytes } = await printedPdf(tx, { ...input, accountId });
        reply.headers({
          "content-type": fileTypes.pdf.media,
          "content-disposition": `inline; filename="paper-${input.paperId}-${input.nth}.pdf"`,
          "content-length": bytes.length,
          "x-content-type-options": "nosniff",
        });
        return Readable.from([bytes], { objectMode: false });
      }),
  }),
  route<{ paperId: number; nth: number }>({
    method: "GET",
    path: "/api/papers/:paperId/printings/:nth/page",
    tag: "文书",
    summary: "本人办理的一次打印，网页",
    needs: "case.read",
    params: ofPrinting,
    answers: null,
    html: true,
    handle: ({ input, principal: { accountId }, within }) => within((tx) => printedHtml(tx, { ...input, accountId })),
  }),
];
