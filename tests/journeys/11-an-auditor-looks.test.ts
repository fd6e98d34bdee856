/** 审计: who looked at a case, and that the auditor looked. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

it("finds the official who opened a case, and the own look after it", async () => {
  const clerk = await story.visit();
  await signIn(clerk, story.address, "huaminglou.clerk");
  await clerk.getByRole("link", { name: "案件" }).click();
  await clerk.locator("main a[href^='/cases/']").first().click();
  const about = clerk.getByText(/MLA-\d{6}-\d{4}-\d{6}/).first();
  await about.waitFor();
  const [caseNo = ""] = /MLA-\d{6}-\d{4}-\d{6}/.exec(await about.innerText()) ?? [];
  await clerk.waitForLoadState("networkidle");
  story.at("2026-11-24T10:00:00+08:00");
  const auditor = await story.visit();
  await signIn(auditor, story.address, "ningxiang.auditor");
  await auditor.getByRole("link", { name: "审计" }).click();
  await auditor.getByRole("heading", { name: "审计记录" }).waitFor();
  await auditor.getByRole("row").nth(1).waitFor();
  await looksRight(auditor, "audit-today");
  await auditor.getByLabel("办件编号").fill(caseNo);
  await auditor.getByRole("button", { name: /查\s*找/ }).click();
  const seen = auditor.getByRole("row", { name: /huaminglou\.clerk.*查看.*办件/ }).first();
  await seen.waitFor();
  expect(await seen.innerText()).toContain("办件 1");
  await auditor.getByLabel("办件编号").fill("");
  await auditor.getByRole("button", { name: /查\s*找/ }).click();
  await pick(auditor, auditor.getByRole("combobox", { name: "事项" }), "审计");
  await auditor
    .getByRole("row", { name: /ningxiang\.auditor.*审计/ })
    .first()
    .waitFor();
  await looksRight(auditor, "audit-own");
});

it("is the auditors' alone, and fits a telephone", async () => {
  const leader = await story.visit();
  await signIn(leader, story.address, "ningxiang.leader");
  expect(await leader.getByRole("link", { name: "审计" }).count()).toBe(0);
  await leader.goto(`${story.address}/audit`);
  await leader
    .getByText(/没有.*权限|无权/)
    .first()
    .waitFor();
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.auditor");
  await phone.goto(`${story.address}/audit`);
  await phone.getByRole("heading", { name: "审计记录" }).waitFor();
  await looksRight(phone, "audit-phone");
});
