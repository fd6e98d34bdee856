/** 一卡通账户 · The accounts of a person: entered by one official, confirmed by another. */
import { accountsOf, confirmAccount, enterAccount, type NewAccount } from "#domains/payments";
import { record } from "#kernel/audit";
import { bodyOf, identifier, route, text } from "../route.ts";
import { actingOf, paymentDeps } from "./deps.ts";

const tag = "发放";

export const paymentAccountRoutes = [
  route<{ personId: number }>({
    method: "GET",
    path: "/api/people/:personId/accounts",
    tag,
    summary: "一名人员的发放账户，账号只显示末四位",
    needs: "people.read",
    params: { personId: identifier },
    answers: "PaymentAccountWire[]",
    handle: ({ input, principal, requestId, platform, within }) =>
      within(async (tx) => {
        const rows = await accountsOf(tx, input.personId);
        const subjects = [{ kind: "person" as const, id: input.personId, divNo: principal.divNo }];
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "payments.accounts",
          subjects,
          at: platform.clock.now(),
        });
        return rows;
      }),
  }),
  route<{ personId: number } & Omit<NewAccount, "personId" | "agreement"> & { agreement?: string }>({
    method: "POST",
    path: "/api/people/:personId/accounts",
    tag,
    summary: "登记发放账户；户名不是本人的须有代管协议，复核后启用",
    needs: "payment.account",
    params: { personId: identifier },
    body: bodyOf({ bank: text(60), number: text(40), holderName: text(60), agreement: text(100) }, [
      "bank",
      "number",
      "holderName",
    ]),
    answers: "PaymentAccountWire[]",
    handle: (call) =>
      call.within(async (tx) => {
        const { agreement = null, ...given } = call.input;
        await enterAccount(tx, paymentDeps(call.platform), actingOf(call), { ...given, agreement });
        return accountsOf(tx, call.input.personId);
      }),
  }),
  route<{ accountId: number }>({
    method: "POST",
    path: "/api/payment-accounts/:accountId/confirm",
    tag,
    summary: "复核账户：登记人不能复核",
    needs: "payment.account",
    params: { accountId: identifier },
    body: bodyOf({}, []),
    answers: null,
    handle: (call) =>
      call.within((tx) => confirmAccount(tx, paymentDeps(call.platform), actingOf(call), call.input.accountId)),
  }),
];
