/** 测算: before a county raises its standard it sees what that would cost and whom it would reach. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

it("says what a rise of the standard costs, and what it leaves out is named", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.leader");
  await page.getByRole("link", { name: "参数" }).click();
  await page.getByRole("link", { name: "测算" }).click();
  await page.getByRole("heading", { name: "标准调整测算" }).waitFor();
  await page.getByRole("button", { name: "开始测算" }).click();
  await page.getByText("请选择标准").first().waitFor();
  await looksRight(page, "simulation-empty");
  await pick(page, page.getByRole("combobox", { name: "标准" }).last(), "低保标准");
  await pick(page, page.getByRole("combobox", { name: "类别" }).last(), "农村");
  await page.getByLabel("百分比").last().fill("8");
  await page.keyboard.press("Control+Enter");
  const total = page.getByRole("row", { name: /^合计/ });
  await total.waitFor();
  await looksRight(page, "simulation-result");
  const figures = (await total.getByRole("cell").allInnerTexts()).map((text) => Number(text.replace(/[,+]/g, "")));
  const [cases = 0, , , before = 0, after = 0, difference = 0, raised = 0, , lost] = figures;
  expect(cases).toBeGreaterThan(0);
  expect(raised).toBeGreaterThan(0);
  expect(lost).toBe(0);
  expect(after).toBeGreaterThan(before);
  expect(Math.round((after - before) * 100)).toBe(Math.round(difference * 100));
});

it("fits a telephone", async () => {
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.leader");
  await phone.goto(`${story.address}/parameters/simulation`);
  await phone.getByRole("button", { name: "开始测算" }).waitFor();
  await looksRight(phone, "simulation-phone");
});
