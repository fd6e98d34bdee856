/** The guide says what the declaration says, for a household, a person and an organisation. */
import { expect, it } from "vitest";
import { services } from "#domains";
import { institutionFiling } from "#domains/eldercare";
import { temporaryRelief } from "#domains/assistance";
import { guideOf } from "./guide.ts";

it.each(services.map((service) => [service.title, service] as const))(
  "%s has conditions, steps and remedies",
  (_, service) => {
    const guide = guideOf(service, "2026-07-01");
    expect(guide.conditions.parts.length).toBeGreaterThan(1);
    expect(guide.steps).toHaveLength(service.steps.length);
    expect(guide.remedies).toHaveLength(2);
  },
);

it("a filing names its papers and receipts, computes nothing and says what is to be confirmed", () => {
  const guide = guideOf(institutionFiling, "2026-07-01");
  expect(guide.papers).toEqual(["备案申请书", "承诺书", "老年人安置方案"]);
  expect(guide.gives.map(({ says }) => says)).toContain("首次备案：养老机构备案回执");
  expect(guide).toMatchObject({ amount: [], toConfirm: true });
});

it("relief says how much, who decides, and what need not be proven", () => {
  const guide = guideOf(temporaryRelief, "2026-07-01");
  expect(guide.amount.map(({ says }) => says)).toContain("救助金额＝两项支出合计救助与封顶额的余额中较小的");
  expect(guide.steps.map(({ says }) => says).join()).toContain("在乡镇备用金审批限额以内的");
  expect(guide.lookedUp).toContain("医保（医疗费用）");
});
