/** 资金头寸 · What a county may still spend by source, and money that has arrived. */
import { receiveMoney, reliefFunds, sources, type Source } from "#domains/funds";
import { balancesOf } from "#kernel/book";
import { record } from "#kernel/audit";
import { invalidInput } from "#kernel/problems";
import { parseHundredths, showFen } from "#policy";
import { bodyOf, route, text, type Call } from "../route.ts";
import { actingOf, ownCounty } from "./deps.ts";

const tag = "发放";

const position = (call: Call<unknown>, countyId: number) =>
  call.within(async (tx) => {
    const held = await balancesOf(tx, reliefFunds, { unitId: countyId, kind: "available" });
    const { principal, requestId, platform } = call;
    await record(tx, {
      actor: principal,
      requestId,
      act: "read",
      what: "payments.funds",
      subjects: [],
      at: platform.clock.now(),
    });
    const rows = Object.entries(sources).flatMap(([source, label]) => {
      const found = held.find(({ dims }) => dims["source"] === source);
      return found
        ? [{ source, label, available: showFen(found.available), reserved: showFen(found.posted - found.available) }]
        : [];
    });
    return { rows, total: showFen(held.reduce((sum, { available }) => sum + available, 0)) };
  });

export const fundRoutes = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/funds",
    tag,
    summary: "本县救助资金头寸，按来源",
    needs: "payment.read",
    answers: "FundsWire",
    handle: (call) => position(call, ownCounty(call)),
  }),
  route<{ source: Source; amount: string; document: string }>({
    method: "POST",
    path: "/api/funds/receipts",
    tag,
    summary: "登记到账资金：来源、金额（元）和拨款文号，同一文号同一来源只登记一次",
    needs: "payment.pay",
    body: bodyOf(
      { source: { type: "string", enum: Object.keys(sources) }, amount: text(20, 1), document: text(80, 2) },
      ["source", "amount", "document"],
    ),
    answers: "FundsWire",
    handle: async (call) => {
      const countyId = ownCounty(call);
      const { source, amount, document } = call.input;
      const fen = Number(parseHundredths(amount) ?? 0n);
      if (!Number.isSafeInteger(fen) || fen <= 0)
        throw invalidInput([
          { at: "amount", code: "not-money", says: "请填写大于 0 的金额，最多两位小数，例如 1250000.00" },
        ]);
      const { clock } = call.platform;
      await call.within((tx) =>
        receiveMoney(tx, {
          key: `receipt/${countyId}/${source}/${document.trim()}`,
          on: clock.today(),
          memo: document.trim(),
          actor: actingOf(call).actor,
          at: clock.now(),
          amountFen: fen,
          unitId: countyId,
          source,
        }),
      );
      return position(call, countyId);
    },
  }),
];
