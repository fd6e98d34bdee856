/** Somebody without an account reads what help there is, and finds out whether they may apply, without leaving a trace. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptOf } from "./first-page.ts";
import { looksRight, tell, type Story } from "./instance.ts";

const KIB = 1_024;

describe("a villager finds out", () => {
  let story: Story;
  let page: Page;
  beforeAll(async () => {
    story = await tell("2026-11-25T09:00:00+08:00");
    page = await story.visit();
  });
  afterAll(() => story.end());

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });

  it("the first page needs less than 100 kB of script, and so does the dialogue", () => {
    expect(scriptOf("portal/index.html")).toBeLessThan(100 * KIB);
    expect(scriptOf("portal/index.html", ["portal/try/try-page.tsx"])).toBeLessThan(100 * KIB);
  });

  it("finds the help by the situation, and the guide with what the county pays and where to go", async () => {
    await page.goto(`${story.address}/portal`);
    await heading("遇到困难，可以申请哪些帮助").waitFor();
    await page.getByRole("heading", { name: "老人年满八十周岁" }).waitFor();
    await looksRight(page, "30-what-help-there-is");
    await page.getByRole("link", { name: "高龄津贴办事指南" }).click();
    await heading("高龄津贴办事指南").waitFor();
    await page.getByLabel("您住在哪个县（市、区）").selectOption({ label: "宁乡市" });
    await page.getByText("一百周岁以上的标准：600.00元").waitFor();
    await page.getByText("宁乡市民政局").first().waitFor();
    await looksRight(page, "31-guide");
  });

  it("finds out by answering only what decides; nothing leaves the browser", async () => {
    await page.getByRole("link", { name: "我能申请吗？试一试" }).click();
    await heading("我能申请高龄津贴吗").waitFor();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    const asked: string[] = [];
    for (let turn = 0; turn < 12 && (await page.getByText("不是决定").count()) === 0; turn += 1) {
      const question = await page.locator("legend").innerText();
      asked.push(question);
      if (turn === 1) await looksRight(page, "32-question");
      if (question === "出生日期") {
        await page.getByLabel("出生日期", { exact: true }).fill("19460230");
        await page.getByRole("button", { name: "下一题" }).click();
        await page.getByText("请填写真实存在的日期").waitFor();
        await page.getByLabel("出生日期", { exact: true }).fill("19360315");
        await page.getByRole("button", { name: "下一题" }).click();
      } else if (question === "户籍地") await page.getByRole("button", { name: "本县（市、区）" }).click();
      else if (question === "健在情况") await page.getByRole("button", { name: "已确认健在" }).click();
      else await page.getByRole("button", { name: "不是", exact: true }).click();
    }
    await page.getByText("照您说的情况，符合申请条件").waitFor();
    await page.getByText("每月 100.00元").waitFor();
    expect(asked).not.toContain("低收入身份");
    await looksRight(page, "33-result");

    await page.getByRole("button", { name: "改：出生日期" }).click();
    await page.getByLabel("出生日期", { exact: true }).fill("19660315");
    await page.getByRole("button", { name: "下一题" }).click();
    await page.getByText("照您说的情况，不符合申请条件").waitFor();
    await page.getByText("不符合：已到起领年龄").waitFor();
    await looksRight(page, "34-refused");
    expect(sent).toEqual([]);
    expect(
      await page.evaluate<string>("document.cookie + JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"),
    ).toBe("{}{}");
  });

  it("a whole family, on a narrow phone in large type, with a question nobody can answer", async () => {
    page = await story.visit({ width: 360, height: 740 });
    await page.goto(`${story.address}/portal/try/minimum-living-allowance`);
    await page.getByLabel("您住在哪个县（市、区）").selectOption({ label: "宁乡市" });
    await page.getByRole("button", { name: "大字版" }).click();
    await page.getByText("共同生活的家里人").waitFor();
    await page.getByRole("button", { name: "再加一人" }).click();
    await page.getByLabel("第2人").fill("老伴");
    await looksRight(page, "35-who-lives-here");
    await page.getByRole("button", { name: "就这些人" }).click();
    for (let turn = 0; turn < 60 && (await page.getByText("不是决定").count()) === 0; turn += 1) {
      if (turn === 0) await looksRight(page, "36-question-in-large-type");
      await page.getByRole("button", { name: "不清楚" }).click();
    }
    await page.getByText("还不能判断").waitFor();
    await page.getByRole("heading", { name: "还要弄清的" }).waitFor();
    await looksRight(page, "37-open");
    await page.getByRole("button", { name: "上一题" }).click();
    await page.locator("legend").waitFor();
  });

  it("a guide can be read at 400 per cent, which is 320 px, in large type", async () => {
    page = await story.visit({ width: 320, height: 640 });
    await page.goto(`${story.address}/portal/guide/minimum-living-allowance`);
    await page.getByRole("button", { name: "大字版" }).click();
    await page.getByLabel("您住在哪个县（市、区）").selectOption({ label: "宁乡市" });
    await page.getByText("低保标准（农村）").waitFor();
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('main li')).fontSize")).toBe("24px");
    await looksRight(page, "38-guide-at-320");
  });

  it("works with the keyboard alone", async () => {
    page = await story.visit();
    await page.goto(`${story.address}/portal/try/old-age-allowance?county=${await countyOf(page)}`);
    await page.locator("legend").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "您已经回答的" }).waitFor();
  });

  const countyOf = async (visitor: Page): Promise<number> => {
    const response = await visitor.request.get(`${story.address}/api/public/counties`);
    const counties = (await response.json()) as readonly { unitId: number; name: string }[];
    return counties.find(({ name }) => name === "宁乡市")?.unitId ?? 0;
  };
});
