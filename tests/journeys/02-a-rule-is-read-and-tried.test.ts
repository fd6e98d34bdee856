/** An official reads the rules of a service, runs its worked cases, changes one fact and watches the answer turn. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldId } from "../../src/ui/issue-path.ts";
import { looksRight, signIn, tell, type Story } from "./instance.ts";

describe("a rule is read and tried", () => {
  let story: Story;
  let page: Page;
  beforeAll(async () => {
    story = await tell("2026-11-25T09:00:00+08:00");
    page = await story.visit();
    await signIn(page, story.address, "ningxiang.leader");
  });
  afterAll(() => story.end());

  it("shows every sentence with the law in force today and every worked case as expected", async () => {
    await page.getByRole("link", { name: "规则" }).click();
    await page.getByRole("heading", { name: "算例" }).waitFor();
    await page.getByText("先加总、后取整一次").waitFor();
    expect(await page.getByText("不一致，规则不能使用").count()).toBe(0);
    const text = await page.locator("main").innerText();
    expect(text).toContain("《中华人民共和国社会救助法》第十八条");
    // Of the measures before the Law only what the Law does not speak of is still shown: refusing work.
    const older = text.match(/社会救助暂行办法》[^《]*?第[一二三四五六七八九十]+条/g) ?? [];
    expect(older.filter((cited) => !cited.endsWith("第四十五条"))).toEqual([]);
    await page.getByText("规则摘要（SM3）").first().waitFor();
    await looksRight(page, "20-rules");
  });

  it("one fen less turns equal into below, and the page says so before and after", async () => {
    await page.getByRole("button", { name: "试算：收入等于标准，不低于标准" }).click();
    await page.getByText("减少0.01元").first().waitFor();
    await page.locator(".wb-verdict", { hasText: "建议不予确认" }).waitFor();
    await page.locator(`[id="${fieldId("members[0].incomes[0].amount")}"]`).fill("8399.99");
    await page.locator(".wb-verdict", { hasText: "建议予以确认" }).waitFor();
    await looksRight(page, "21-rule-tried");
  });

  it("fits a phone", async () => {
    const phone = await story.visit({ width: 390, height: 844 });
    await signIn(phone, story.address, "ningxiang.leader");
    await phone.goto(`${story.address}/rules`);
    await phone.getByText("先加总、后取整一次").waitFor();
    await looksRight(phone, "22-rules-on-a-phone");
  });
});
