/** DB-X-14: a standard is raised in November with effect from September; everybody who was supported since is paid the difference. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

it("the county sets it, sees what it comes to, signs once, and the amounts are raised", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.leader");
  await page.getByRole("link", { name: "参数" }).click();
  await page.getByRole("button", { name: "制定新标准" }).click();
  const form = page.getByRole("dialog");
  await pick(page, form.getByRole("combobox", { name: "标准" }), "低保标准");
  await pick(page, form.getByRole("combobox", { name: "类别" }), "农村");
  await form.getByLabel("新标准").fill("600");
  await form.getByLabel("执行日期").fill("2026-09-01");
  await form.getByLabel("文号").fill("宁政发〔2026〕21号");
  await form.getByRole("button", { name: "保存新标准" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "按新标准调整" }).click();
  await page.getByRole("button", { name: /核\s*算/ }).click();
  await page.getByText("请填写公布新标准的文号").waitFor();
  await looksRight(page, "uprating-empty");
  await pick(page, page.getByRole("combobox", { name: "执行月份" }), "2026-09");
  await page.getByLabel("文号").fill("宁政发〔2026〕21号");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "签发", exact: true }).waitFor();
  await looksRight(page, "uprating-result");
  const figure = async (label: string): Promise<number> => {
    const shown = await page.locator("dl.wb-simulated div", { hasText: label }).locator("dd").innerText();
    return Number(shown.replace(/[^\d.]/g, ""));
  };
  const [raised, monthly, arrears] = [await figure("提高"), await figure("每月增加"), await figure("截至上月应补")];
  expect(raised).toBeGreaterThan(0);
  expect(monthly).toBeGreaterThan(0);
  // September and October lie behind, for most of them both months.
  expect(arrears).toBeGreaterThan(monthly);
  await page.getByLabel("密码").fill("wrong");
  await page.getByRole("button", { name: "签发调整决定" }).click();
  await page.locator(".ant-alert-error").filter({ hasText: "密码" }).waitFor();
  await page.getByLabel("密码").fill("xiangmin-2026");
  await page.getByRole("button", { name: "签发调整决定" }).click();
  await page.getByText(`已为 ${raised} 户签发调整决定`).waitFor();
  await looksRight(page, "uprating-signed");
  // Once is enough.
  await pick(page, page.getByRole("combobox", { name: "执行月份" }), "2026-09");
  await page.getByLabel("文号").fill("宁政发〔2026〕21号");
  await page.keyboard.press("Control+Enter");
  await page.getByText("没有需要签发的").waitFor();
  await page.getByRole("link", { name: "系统" }).click();
  const done = page.getByRole("row", { name: /按新标准调整在保金额.*已完成/ });
  await done.first().waitFor();
  expect(await done.count()).toBe(3);
  await looksRight(page, "system-jobs");
});

it("fits a telephone, and is the county's alone", async () => {
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.leader");
  await phone.goto(`${story.address}/parameters/uprating`);
  await phone.getByRole("button", { name: /核\s*算/ }).waitFor();
  await looksRight(phone, "uprating-phone");
  const township = await story.visit();
  await signIn(township, story.address, "huaminglou.leader");
  await township.goto(`${story.address}/parameters`);
  await township.getByRole("heading", { name: "参数" }).waitFor();
  expect(await township.getByRole("link", { name: "按新标准调整" }).count()).toBe(0);
});
