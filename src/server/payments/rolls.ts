/** 发放清册 · A county's rolls: drafted, confirmed, approved, sent, answered, closed. */
import { Readable } from "node:stream";
import {
  approveRoll,
  closeRoll,
  confirmRoll,
  countsOf,
  differenceOf,
  draftRoll,
  faultsOfRoll,
  fileFormats,
  findingsOf,
  overpaidIn,
  rollRow,
  rollsOf,
  sendRoll,
  sentFile,
  takeAnswer,
  voidRoll,
  type FileFormat,
  type RollFile,
} from "#domains/payments";
import { record } from "#kernel/audit";
import { asOwner, type Tx } from "#kernel/database";
import { showFen } from "#policy";
import type { RollViewWire } from "#wire";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";
import { actingOf, ownCounty, ownRoll, paymentDeps, titleOn } from "./deps.ts";
import { differenceToWire, findingToWire, rollToWire } from "./to-wire.ts";

const tag = "发放";
const ofRoll = { rollId: identifier };
const month = { type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$" } as const;

const noteReading = (
  tx: Tx,
  { principal, requestId, platform }: Call<unknown>,
  what: string,
  detail?: unknown,
): Promise<void> =>
  record(tx, { actor: principal, requestId, act: "read", what, detail, subjects: [], at: platform.clock.now() });

/** What is false of a roll is worked out over all its lines, protected persons' too. */
const viewOf = (call: Call<{ rollId: number }>): Promise<RollViewWire> =>
  call.within(async (tx) => {
    const { rollId } = call.input;
    const roll = await rollRow(tx, rollId);
    const deps = paymentDeps(call.platform);
    const { differences, counts, faults } = await asOwner(call.platform.database, async (whole) => ({
      differences: await differenceOf(whole, rollId),
      counts: await countsOf(whole, rollId),
      faults: await faultsOfRoll(whole, deps, roll),
    }));
    await noteReading(tx, call, "payments.view-roll", { rollId });
    return {
      roll: rollToWire(roll, deps.titleOf),
      findings: (await findingsOf(tx, rollId)).map(findingToWire),
      differences: differences.map(differenceToWire),
      counts: counts.map(({ state, lines, fen }) => ({ state, lines, total: showFen(fen) })),
      faults: [...faults],
    };
  });

/** Does one act on a roll of the own county, and answers the roll as it is then. */
const acts =
  <Input extends { rollId: number }>(act: (call: Call<Input>) => Promise<unknown>) =>
  async (call: Call<Input>): Promise<RollViewWire> => {
    await ownRoll(call);
    await act(call);
    return viewOf(call);
  };

const download = ({ name, bytes }: RollFile, { reply }: Pick<Call<unknown>, "reply">): Readable => {
  reply.headers({
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="${name}"`,
    "content-length": bytes.length,
    "x-content-type-options": "nosniff",
  });
  return Readable.from([bytes], { objectMode: false });
};

export const rollRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/rolls",
    tag,
    summary: "辖区内的发放清册，从新到旧",
    needs: "payment.read",
    answers: "RollWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const rows = await rollsOf(tx);
        await noteReading(tx, call, "payments.rolls");
        return rows.map((row) => rollToWire(row, titleOn(call.platform.clock.today())));
      }),
  }),
  route<{ serviceId: string; month: string }>({
    method: "POST",
    path: "/api/rolls",
    tag,
    summary: "编制本县一项待遇一个月的清册：金额取自决定，不能手填",
    needs: "payment.prepare",
    body: bodyOf({ serviceId: text(80, 1), month }, ["serviceId", "month"]),
    answers: "RollViewWire",
    handle: async (call) => {
      const countyId = ownCounty(call);
      const rollId = await draftRoll(paymentDeps(call.platform), actingOf(call), { ...call.input, countyId });
      return viewOf({ ...call, input: { rollId } });
    },
  }),
  route<{ rollId: number }>({
    method: "GET",
    path: "/api/rolls/:rollId",
    tag,
    summary: "一份清册：与上期差异、核查提示、到账情况、三方是否一致",
    needs: "payment.read",
    params: ofRoll,
    answers: "RollViewWire",
    handle: viewOf,
  }),
  route<{ rollId: number }>({
    method: "POST",
    path: "/api/rolls/:rollId/confirm",
    tag,
    summary: "县级确认：逐行定稿并签名；编制人和账户登记人不能确认",
    needs: "payment.confirm",
    params: ofRoll,
    body: bodyOf({}, []),
    answers: "RollViewWire",
    handle: acts((call) => confirmRoll(paymentDeps(call.platform), actingOf(call), call.input.rollId)),
  }),
  route<{ rollId: number }>({
    method: "POST",
    path: "/api/rolls/:rollId/approve",
    tag,
    summary: "财务审核：按资金来源预留本期用款",
    needs: "payment.pay",
    params: ofRoll,
    body: bodyOf({}, []),
    answers: "RollViewWire",
    handle: acts((call) => approveRoll(paymentDeps(call.platform), actingOf(call), call.input.rollId)),
  }),
  route<{ rollId: number; format: FileFormat }>({
    method: "POST",
    path: "/api/rolls/:rollId/send",
    tag,
    summary: "生成银行文件并转为已报送",
    needs: "payment.pay",
    params: ofRoll,
    body: bodyOf({ format: { type: "string", enum: Object.keys(fileFormats) } }, ["format"]),
    answers: "RollViewWire",
    handle: acts((call) => sendRoll(paymentDeps(call.platform), actingOf(call), call.input)),
  }),
  route<{ rollId: number }>({
    method: "GET",
    path: "/api/rolls/:rollId/file",
    tag,
    summary: "下载已报送的银行文件，内容与报送时逐字节相同",
    needs: "payment.pay",
    params: ofRoll,
    answers: "FileContent",
    handle: async (call) => {
      await ownRoll(call);
      return download(await sentFile(paymentDeps(call.platform), actingOf(call), call.input.rollId), call);
    },
  }),
  route<{ rollId: number; content: string }>({
    method: "POST",
    path: "/api/rolls/:rollId/answers",
    tag,
    summary: "导入银行回盘（Base64）：整份登记或者都不登记，同一文件只登记一次",
    needs: "payment.pay",
    params: ofRoll,
    body: bodyOf({ content: { type: "string", minLength: 4, maxLength: 900_000, pattern: "^[A-Za-z0-9+/=]+$" } }, [
      "content",
    ]),
    answers: "AnswerTakenWire",
    handle: async (call) => {
      const { rollId } = await ownRoll(call);
      const bytes = Buffer.from(call.input.content, "base64");
      const { rows, paidFen, returnedFen, again } = await takeAnswer(paymentDeps(call.platform), actingOf(call), {
        rollId,
        bytes,
      });
      return { rows, paid: showFen(paidFen), returned: showFen(returnedFen), again };
    },
  }),
  route<{ rollId: number }>({
    method: "POST",
    path: "/api/rolls/:rollId/close",
    tag,
    summary: "办结：清册、账簿、银行文件一致到分才能办结",
    needs: "payment.pay",
    params: ofRoll,
    body: bodyOf({}, []),
    answers: "RollViewWire",
    handle: acts((call) => closeRoll(paymentDeps(call.platform), actingOf(call), call.input.rollId)),
  }),
  route<{ rollId: number; reason: string }>({
    method: "POST",
    path: "/api/rolls/:rollId/void",
    tag,
    summary: "作废尚未报送的清册，预留的资金释放",
    needs: "payment.prepare",
    params: ofRoll,
    body: bodyOf({ reason: text(200, 2) }, ["reason"]),
    answers: "RollViewWire",
    handle: acts((call) => voidRoll(paymentDeps(call.platform), actingOf(call), call.input)),
  }),
  route<{ serviceId: string; month: string }>({
    method: "GET",
    path: "/api/overpaid",
    tag,
    summary: "本县多发的月份：须经决定和协议追回，不从下期扣减",
    needs: "payment.read",
    query: { serviceId: text(80, 1), month },
    requires: ["serviceId", "month"],
    answers: "OverpaidWire[]",
    handle: async (call) => {
      const countyId = ownCounty(call);
      const rows = await overpaidIn(paymentDeps(call.platform), { ...call.input, countyId });
      await call.within((tx) => noteReading(tx, call, "payments.overpaid", call.input));
      return rows.map(({ caseId, forMonth, fen }) => ({ caseId, forMonth, amount: showFen(fen) }));
    },
  }),
];
