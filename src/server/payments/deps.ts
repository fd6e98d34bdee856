/** What the routes of payments have in common: who acts, on which roll, of which county. */
import type { Acting, PaymentDeps, RollRow } from "#domains/payments";
import { rollRow } from "#domains/payments";
import { serviceOn } from "#domains";
import { problem } from "#kernel/problems";
import type { Platform } from "#platform";
import type { Call } from "../route.ts";

const countyOnly = problem(
  "payments.county-only",
  403,
  "发放清册由县级办理",
  "请使用县级民政或财政岗位的账号；乡镇请在人员档案中登记账户",
);

export const titleOn =
  (day: string) =>
  (serviceId: string): string =>
    serviceOn(serviceId, day)?.title ?? serviceId;

export const paymentDeps = ({ database, clock, keys }: Platform): PaymentDeps => ({
  database,
  clock,
  keys,
  titleOf: titleOn(clock.today()),
});

export const actingOf = ({ principal, requestId }: Pick<Call<unknown>, "principal" | "requestId">): Acting => ({
  actor: { accountId: principal.accountId, officeId: principal.officeId, divNo: principal.divNo },
  requestId,
});

/** The county whose official asks. @throws countyOnly */
export const ownCounty = ({ principal }: Pick<Call<unknown>, "principal">): number => {
  const { office, division } = principal.me;
  if (office.kind !== "county") throw countyOnly({});
  return division.unitId;
};

/** A roll of the official's own county, which alone acts on it; seen before anything is done as the platform. @throws rollNotVisible, countyOnly */
export const ownRoll = async (call: Call<{ rollId: number }>): Promise<RollRow> => {
  const roll = await call.within((tx) => rollRow(tx, call.input.rollId));
  if (roll.countyId !== ownCounty(call)) throw countyOnly({});
  return roll;
};
