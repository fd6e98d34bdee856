/** 月报: a county reads its month, goes down to a village, opens what a number counts, and takes it away as a file. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

it("every number opens as many cases as it says", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.leader");
  await page.getByRole("link", { name: "统计" }).click();
  await page.getByRole("heading", { name: "统计与台账" }).waitFor();
  const total = page.getByRole("button", { name: /^查看合计在享的 \d+ 件$/ });
  await total.waitFor();
  await looksRight(page, "statistics-county");
  const counted = Number(/(\d+) 件/.exec((await total.getAttribute("aria-label")) ?? "")?.[1]);
  expect(counted).toBeGreaterThan(0);
  await total.click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("table").waitFor();
  await expect.poll(() => drawer.locator("tbody tr").count()).toBe(Math.min(counted, 50));
  await looksRight(page, "statistics-rows");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "花明楼镇" }).click();
  await page.getByRole("button", { name: /^查看合计在享的 \d+ 件$/ }).waitFor();
  expect(await page.getByRole("navigation", { name: "地区" }).innerText()).toContain("花明楼镇");
  await looksRight(page, "statistics-township");
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByLabel("导出理由").fill("月度例会通报");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: /确\s*定|OK/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toContain("月报");
});

it("closes a month that is over, once", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.leader");
  await page.goto(`${story.address}/statistics?month=2026-10`);
  await page.getByRole("button", { name: /^月\s*结$/ }).click();
  await page.getByText("的统计将固定为现在的数字").waitFor();
  await page
    .getByRole("tooltip")
    .getByRole("button", { name: /^确\s*定$/ })
    .click();
  await page.getByText(/^本月已由.*月结/).waitFor();
  await page.getByText("月结以来没有更正。").waitFor();
  await looksRight(page, "statistics-closed");
});

it("keeps the ledgers, each line leading to its case", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.leader");
  await page.getByRole("link", { name: "统计" }).click();
  await page.getByRole("link", { name: "台账" }).click();
  await page.getByRole("heading", { name: "台账" }).waitFor();
  await pick(page, page.getByRole("combobox", { name: "台账" }), "公示台账");
  await page.getByRole("columnheader", { name: "公示地点" }).waitFor();
  await page.getByRole("row").nth(1).waitFor();
  await looksRight(page, "ledger-notices");
  for (const title of ["近亲属备案台账", "投诉、复议、诉讼台账", "渐退台账", "追缴台账", "代管台账"]) {
    await pick(page, page.getByRole("combobox", { name: "台账" }), title);
    await page
      .getByText(/这一年没有登记|^\d{4}-\d\d-\d\d$/)
      .first()
      .waitFor();
  }
  await looksRight(page, "ledger-empty");
});

it("fits a telephone", async () => {
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.leader");
  await phone.goto(`${story.address}/statistics?month=2026-10`);
  await phone.getByRole("button", { name: /^查看合计在享的/ }).waitFor();
  await looksRight(phone, "statistics-phone");
});
