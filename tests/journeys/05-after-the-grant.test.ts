/** What was granted is reviewed, changes, leaves in steps and ends; then a reconsideration annuls the end, and it is decided anew. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldId } from "../../src/ui/issue-path.ts";
import { looksRight, signIn, tell, type Story } from "./instance.ts";

const field = (page: Page, path: string) => page.locator(`[id="${fieldId(path)}"]`);

const choose = async (page: Page, path: string, label: string | RegExp): Promise<void> => {
  await field(page, path).click();
  const options = page.locator(".ant-select-dropdown:visible");
  const option =
    typeof label === "string" ? options.getByTitle(label, { exact: true }) : options.getByTitle(label).first();
  await option.click();
  // A list that is still being placed takes the click without choosing.
  await option.waitFor({ state: "hidden", timeout: 2_000 }).catch(() => option.click());
  await option.waitFor({ state: "hidden" });
};

describe("after the grant", () => {
  let story: Story;
  let caseUrl = "";

  beforeAll(async () => {
    story = await tell("2026-11-25T09:00:00+08:00");
  });
  afterAll(() => story.end());

  const arrives = async (login: string): Promise<Page> => {
    const page = await story.visit();
    await signIn(page, story.address, login);
    return page;
  };
  const opens = async (login: string): Promise<Page> => {
    const page = await arrives(login);
    await page.goto(caseUrl);
    await page.getByRole("heading", { name: "在享情况" }).waitFor();
    return page;
  };
  const acts = async (page: Page, button: string): Promise<void> => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog").waitFor();
  };
  const submits = async (page: Page, name: RegExp | string = "提交"): Promise<void> => {
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  const signs = async (page: Page): Promise<void> => {
    await page.getByRole("dialog").locator("input[type=password]").fill("xiangmin-2026");
    await submits(page, /签名/);
  };
  const hears = async (): Promise<void> => {
    const clerk = await opens("huaminglou.clerk");
    await acts(clerk, "登记听取意见");
    await field(clerk, "who").fill("本人");
    await choose(clerk, "how", "当面");
    await field(clerk, "said").fill("没有意见");
    await submits(clerk);
    await clerk.context().close();
  };
  const letter = async (page: Page): Promise<string> => {
    const text = await page.request.get(`${caseUrl.replace("/cases/", "/api/cases/")}/letter`);
    return text.text();
  };

  it("the township sees what is due, reviews it, and the next review is set", async () => {
    const clerk = await arrives("huaminglou.clerk");
    const due = clerk.locator("section").filter({ has: clerk.getByRole("heading", { name: "动态管理" }) });
    await due
      .getByText(/逾期 \d+ 天/)
      .first()
      .waitFor();
    await looksRight(clerk, "after-01-due");
    await due.getByRole("link").first().click();
    await clerk.getByText("复核已逾期，请尽快办理；逾期不影响发放").waitFor();
    caseUrl = clerk.url();
    await acts(clerk, "登记复核结果");
    await choose(clerk, "changed", /没有明显变化/);
    await field(clerk, "investigators").fill("汤利锋、刘军");
    await field(clerk, "note").fill("11 月 25 日入户，人口、收入、财产没有明显变化。");
    await looksRight(clerk, "after-02-review");
    await submits(clerk);
    await clerk.getByText(/下次复核应在 2027-0\d-\d\d 前完成/).waitFor();
  });

  it("a change is reported, looked into, heard, and the county gives a gradual exit", async () => {
    story.at("2026-12-01T10:00:00+08:00");
    const clerk = await opens("huaminglou.clerk");
    await acts(clerk, "登记变化报告");
    await choose(clerk, "kind", "收入变化");
    await choose(clerk, "from", "本户报告");
    await field(clerk, "content").fill("家庭成员进厂务工，工资增加");
    await submits(clerk);
    await acts(clerk, "登记变化核查结果");
    const incomes = field(clerk, "members[0].incomes");
    await incomes.getByRole("button", { name: "添加一行" }).click();
    await clerk.keyboard.type("工资");
    await clerk.keyboard.press("Enter");
    await incomes.locator("tbody tr").last().locator('input[inputmode="decimal"]').first().fill("180000");
    await field(clerk, "investigators").fill("汤利锋、刘军");
    await field(clerk, "note").fill("查看用工合同和工资流水。");
    await submits(clerk);
    await clerk.getByText("建议不予确认").first().waitFor();
    await hears();
    story.at("2026-12-07T10:00:00+08:00");
    const leader = await opens("ningxiang.leader");
    await leader
      .getByText(/轮到县级民政部门办理|轮到.*民政/)
      .first()
      .waitFor();
    await acts(leader, "作出变更决定");
    await choose(leader, "outcome", "给予渐退期");
    await choose(leader, "months", "3 个月");
    await field(leader, "opinion").fill("就业增收后超过标准，给予三个月渐退期。");
    await looksRight(leader, "after-03-deciding");
    await signs(leader);
    await leader.getByText("渐退期各月").waitFor();
    await looksRight(leader, "after-04-leaving");
    const told = await letter(leader);
    for (const part of ["渐退期告知书", "2027年1月", "2027年4月", "第四十八条", "行政复议"])
      expect(told).toContain(part);
  });

  it("when the months are over it does not end by itself: the county is reminded and stops it", async () => {
    story.at("2027-03-15T09:00:00+08:00");
    await hears();
    const leader = await arrives("ningxiang.leader");
    await leader.getByText("渐退期满").waitFor();
    await looksRight(leader, "after-05-ending");
    await leader.goto(caseUrl);
    await acts(leader, "作出变更决定");
    await choose(leader, "outcome", "停发");
    await choose(leader, "stop", "收入超过规定");
    await field(leader, "opinion").fill("渐退期满，家庭收入仍超过标准。");
    await signs(leader);
    await leader.getByText("已停发").waitFor();
    expect(await letter(leader)).toContain("停发告知书");
  });

  it("a reconsideration that annuls the end brings it back before the county", async () => {
    story.at("2027-04-12T09:00:00+08:00");
    const leader = await opens("ningxiang.leader");
    await acts(leader, "登记投诉、复议或诉讼");
    await choose(leader, "kind", "行政复议");
    await choose(leader, "decision", "第 3 次决定");
    await field(leader, "from").fill("申请人本人");
    await field(leader, "content").fill("工资已停发，请求撤销停发决定。");
    await choose(leader, "simplified", "否");
    await submits(leader);
    await leader.getByText(/答复应在 2027-04-\d\d 前/).waitFor();
    await looksRight(leader, "after-06-appeal");
    story.at("2027-05-31T09:00:00+08:00");
    const later = await opens("ningxiang.leader");
    await acts(later, "登记处理结果");
    await choose(later, "appeal", /第 1 件/);
    await choose(later, "outcome", "撤销决定并责令重新作出");
    await field(later, "note").fill("未查清离职事实，撤销并责令重新作出。");
    await submits(later);
    await later.getByText("渐退期", { exact: true }).waitFor();
    await later.getByRole("button", { name: "作出变更决定", exact: true }).waitFor();
    await looksRight(later, "after-07-annulled");
    await later.goto(`${story.address}/supervision`);
    await later.getByText("撤销决定并责令重新作出").waitFor();
    await looksRight(later, "after-08-supervision");
  });

  it("the county draws a spot check by chance, and what differs goes to the township", async () => {
    story.at("2027-06-01T09:00:00+08:00");
    const leader = await arrives("ningxiang.leader");
    await leader.goto(`${story.address}/supervision`);
    await leader.getByRole("button", { name: /^抽\s*取$/ }).click();
    await choose(leader, "service", "最低生活保障");
    await field(leader, "from").fill("2026-01-01");
    await field(leader, "from").press("Enter");
    await field(leader, "to").fill("2026-11-30");
    await field(leader, "to").press("Enter");
    await field(leader, "inspectors").fill("刘洋、王芳、陈立");
    await looksRight(leader, "after-09-drawing");
    await leader
      .getByRole("dialog")
      .getByRole("button", { name: /登\s*记/ })
      .click();
    await leader.getByRole("button", { name: "第 1 次" }).click();
    await leader.getByText(/随机种子/).waitFor();
    await looksRight(leader, "after-10-drawn");
    const county = await arrives("ningxiang.clerk");
    await county.goto(`${story.address}/supervision`);
    await county.getByRole("button", { name: "第 1 次" }).click();
    await county.getByRole("button", { name: "登记结果" }).first().click();
    await choose(county, "result", "不一致");
    await field(county, "visitedOn").fill("2027-06-01");
    await field(county, "visitedOn").press("Enter");
    await field(county, "note").fill("入户时发现有一名成员已外出务工。");
    await county
      .getByRole("dialog", { name: "登记结果" })
      .getByRole("button", { name: /登\s*记/ })
      .click();
    await county.getByText("入户时发现有一名成员已外出务工。").waitFor();
  });

  it("the case page works on a phone", async () => {
    const phone = await story.visit({ width: 390, height: 844 });
    await signIn(phone, story.address, "huaminglou.clerk");
    await phone.goto(caseUrl);
    await phone.getByRole("heading", { name: "在享情况" }).waitFor();
    await looksRight(phone, "after-11-phone");
  });
});
