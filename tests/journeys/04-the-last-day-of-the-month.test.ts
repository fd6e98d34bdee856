/** 月末发放: a county makes, checks, confirms, funds, sends and closes the roll of the month; each by the post whose act it is. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { looksRight, signIn, tell, type Story } from "./instance.ts";

let story: Story;
let roll = "";
beforeAll(async () => {
  story = await tell("2026-11-24T09:00:00+08:00");
});
afterAll(() => story.end());

const as = async (login: string): Promise<Page> => {
  const page = await story.visit();
  await signIn(page, story.address, login);
  return page;
};
const confirmed = (page: Page) => page.locator(".ant-popconfirm-buttons .ant-btn-primary").click();

describe("the roll of the month", () => {
  it("is made from the decisions, and its maker may not confirm it", async () => {
    const page = await as("ningxiang.payments");
    await page.getByRole("link", { name: "发放" }).click();
    await page.getByRole("heading", { name: "发放清册" }).waitFor();
    await page.getByText("已办结").first().waitFor();
    await looksRight(page, "payments-board");
    await page.getByRole("button", { name: "编制清册" }).click();
    await page.getByRole("heading", { name: /2026-11 最低生活保障/ }).waitFor();
    roll = page.url();
    await page.getByRole("heading", { name: "与上期差异" }).waitFor();
    await page.getByRole("table").last().waitFor();
    expect(await page.getByRole("button", { name: "确认清册" }).count()).toBe(0);
    await looksRight(page, "payments-roll-draft");
    await page.getByRole("button", { name: "导出花名册" }).click();
    await page.getByLabel("导出理由").fill("每月张贴公布");
    const [list] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("dialog")
        .getByRole("button", { name: /确\s*定|OK/ })
        .click(),
    ]);
    expect(list.suggestedFilename()).toContain("发放花名册");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    for (;;) {
      const explain = page.getByRole("button", { name: /^说明第 \d+ 行的提示$/ });
      const open = await explain.count();
      if (open === 0) break;
      await explain.first().click();
      await page.getByRole("dialog").getByRole("textbox").fill("已电话核实，情况属实");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /确\s*定|OK/ })
        .click();
      await expect.poll(() => explain.count()).toBeLessThan(open);
    }
  });

  it("is confirmed by the county, funded and sent by finance", async () => {
    const leader = await as("ningxiang.leader");
    await leader.goto(roll);
    await leader.getByRole("button", { name: "确认清册" }).click();
    await confirmed(leader);
    await leader.getByText("已确认").first().waitFor();
    expect(await leader.getByRole("button", { name: "审核用款" }).count()).toBe(0);
    const finance = await as("ningxiang.finance");
    await finance.goto(roll);
    await finance.getByRole("button", { name: "审核用款" }).click();
    await confirmed(finance);
    await finance.getByRole("button", { name: "生成银行文件并报送" }).click();
    await finance.getByText("各行、县级签名和账簿一致").waitFor();
    await looksRight(finance, "payments-roll-sent");
  });

  it("closes once the bank has answered every line; what came back waits for the next roll", async () => {
    const page = await as("ningxiang.finance");
    await page.goto(roll);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", { name: "下载银行文件" })
        .or(page.getByRole("button", { name: "下载银行文件" }))
        .click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString().split("\r\n").slice(1).filter(Boolean);
    expect(lines.length).toBeGreaterThan(10);
    const answers = lines.map((line, at) => {
      const [lineNo, , , , amount] = line.split(",");
      return at === 0 ? `${lineNo},${amount},失败,账户已销户` : `${lineNo},${amount},成功,`;
    });
    const upload = (rows: readonly string[]) =>
      page.locator('input[type="file"]').setInputFiles({
        name: "answer.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(["行号,金额,结果,原因", ...rows, ""].join("\r\n")),
      });
    await upload(answers.map((row, at) => (at === 1 ? row.replace(/,\d+\.\d+,/, ",0.01,") : row)));
    await page.getByText("银行回盘与清册不符，未作任何登记").waitFor();
    await looksRight(page, "payments-answer-refused");
    await upload(answers);
    await page.getByText(/已登记 \d+ 行/).waitFor();
    await page.getByRole("button", { name: "办结" }).click();
    await confirmed(page);
    await page.getByText("已办结").first().waitFor();
    await page.getByText(/已退回 1 行/).click();
    await page.getByText("账户已销户").waitFor();
    await looksRight(page, "payments-roll-closed");
    const phone = await story.visit({ width: 390, height: 844 });
    await signIn(phone, story.address, "ningxiang.finance");
    await phone.goto(roll);
    await phone.getByText("已办结").first().waitFor();
    await looksRight(phone, "payments-roll-phone");
  });
});
