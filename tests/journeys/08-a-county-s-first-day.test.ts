/** 接收在保名册: a county clerk brings the roll of the former system, mends what is wrong, holds the totals against it, and opens a case. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { idCheckCharacter } from "#policy";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

let story: Story;
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

const idOf = (running: number): string => {
  const first17 = `43012419650307${String(running).padStart(3, "0")}`;
  return first17 + idCheckCharacter(first17);
};
const roll = (second: string) => ({
  name: "在保名册.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "\ufeff户编号,村（社区）,姓名,与户主关系,证件号码,月保障金额,起发月份,复核类别,原批准文号,原批准日期,是否保障对象",
      `1,炭子冲村,贺长河,本人,${idOf(1)},1250.55,2026-12,A类,宁民低〔2023〕1024号,2023-05-18,是`,
      `1,,贺小满,子女,${idOf(2)},,,,,,否`,
      `2,炭子冲村,欧阳秋,本人,${idOf(3)},${second},2026-12,,,,`,
      "",
    ].join("\r\n"),
  ),
});

it("names what is wrong, writes what agrees with the former system, and shows what is known of each", async () => {
  const page = await story.visit();
  await signIn(page, story.address, "ningxiang.clerk");
  await page.getByRole("link", { name: "导入" }).click();
  await page.getByRole("heading", { name: "名册导入与接收" }).waitFor();
  await pick(page, page.getByRole("combobox", { name: "名册" }), "在保名册（最低生活保障）");
  await looksRight(page, "imports-empty");
  const bring = async (second: string): Promise<void> => {
    await page.locator('input[type="file"]').setInputFiles(roll(second));
    await page.getByRole("button", { name: /^校\s*验$/ }).click();
  };
  await bring("四百八");
  await page.getByText("月保障金额请填写元").waitFor();
  await looksRight(page, "imports-faults");
  await bring("480");
  await page.getByText("共 3 行，全部通过").waitFor();
  await page.getByLabel("户数").fill("2");
  await page.getByLabel("保障人数").fill("2");
  await page.getByLabel("月保障金额合计（元）").fill("1,730.56");
  await page.getByRole("button", { name: /写\s*入$/ }).click();
  await page.getByText("不一致，没有写入任何数据").waitFor();
  await looksRight(page, "imports-totals");
  await page.getByLabel("月保障金额合计（元）").fill("1,730.55");
  await page.getByRole("button", { name: /写\s*入$/ }).click();
  await page.getByText("已写入 2 户").waitFor();
  await page.goto(`${story.address}/cases`);
  await page.getByRole("link", { name: "贺长河" }).first().click();
  await page.getByText("接收历史在保户").first().waitFor();
  await looksRight(page, "carried-case");
  expect(await page.getByText("宁民低〔2023〕1024号").count()).toBeGreaterThan(0);
});

it("fits a telephone", async () => {
  const phone = await story.visit({ width: 390, height: 844 });
  await signIn(phone, story.address, "ningxiang.clerk");
  await phone.goto(`${story.address}/imports`);
  await phone.getByRole("button", { name: /^校\s*验$/ }).waitFor();
  await looksRight(phone, "imports-phone");
});
