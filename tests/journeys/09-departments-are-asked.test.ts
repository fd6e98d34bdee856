/** 核对: a township records what the family has signed, the county's verifier asks the departments, and every record found has its receipt. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReceipt, verifyReceipt } from "#kernel/evidence";
import { looksRight, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

it("asks only about whom has signed, and shows what was found with its receipt", async () => {
  const verifier = await story.visit();
  await signIn(verifier, story.address, "ningxiang.verifier");
  await verifier.locator('a[href^="/cases/"]').first().click();
  await verifier.getByRole("heading", { name: "家庭经济状况核对" }).waitFor();
  await verifier.getByText("尚未签署").first().waitFor();
  const address = verifier.url();

  const clerk = await story.visit();
  await signIn(clerk, story.address, "huaminglou.clerk");
  await clerk.goto(address);
  await clerk.getByRole("button", { name: "登记授权" }).first().click();
  await clerk.getByRole("dialog").waitFor();
  await looksRight(clerk, "evidence-sign");
  await clerk.getByRole("button", { name: /^登\s*记$/ }).click();
  await clerk.getByText("纸质签名，保障期间有效").waitFor();

  await verifier.reload();
  await verifier.getByRole("button", { name: "发起核对" }).click();
  await verifier.getByRole("dialog").waitFor();
  await looksRight(verifier, "evidence-ask");
  await verifier.getByRole("button", { name: /^查询 \d+ 个来源$/ }).click();
  await verifier.getByText(/^已答复 (\d+) \/ \1 个来源$/).waitFor({ timeout: 40_000 });
  const receipt = verifier.getByRole("link", { name: /^下载.*的回执$/ }).first();
  await receipt.waitFor();
  await verifier.getByRole("heading", { name: "申报与查得" }).waitFor();
  await looksRight(verifier, "evidence-found");
  const [download] = await Promise.all([verifier.waitForEvent("download"), receipt.click()]);
  const read = readReceipt(JSON.parse(await readFile(await download.path(), "utf8")));
  expect(read && verifyReceipt(read, "2026-11-24")).toEqual({ sound: true, fresh: true });

  await clerk.reload();
  await clerk.getByRole("button", { name: "撤回授权" }).first().click();
  await clerk.getByRole("button", { name: /^(确\s*定|OK)$/ }).click();
  await clerk.getByText("2026-11-24 撤回").waitFor();
});

it("checks the whole caseload, and leads from a difference to its case", async () => {
  const verifier = await story.visit();
  await signIn(verifier, story.address, "ningxiang.verifier");
  await verifier.getByRole("link", { name: "核对" }).click();
  await verifier.getByText("还没有发起过月度核对。").waitFor();
  await looksRight(verifier, "caseload-empty");
  await verifier.getByRole("button", { name: "发起本次核对" }).click();
  await verifier
    .getByRole("tooltip")
    .getByRole("button", { name: /^确\s*定$/ })
    .click();
  await verifier.getByText(/已答复 (\d+) \/ \1 个来源/).waitFor({ timeout: 60_000 });
  await verifier.getByRole("heading", { name: "待核实办件" }).waitFor();
  await looksRight(verifier, "caseload-found");
  await verifier.locator('section[aria-label="待核实办件"] a[href^="/cases/"]').first().click();
  await verifier.getByRole("heading", { name: "家庭经济状况核对" }).waitFor();
});

it("fits a telephone", async () => {
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.verifier");
  await phone.locator('a[href^="/cases/"]').first().click();
  await phone.getByRole("heading", { name: "家庭经济状况核对" }).waitFor();
  await looksRight(phone, "evidence-phone");
});
