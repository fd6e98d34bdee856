/** A township clerk takes an application in, the county decides and signs, and the family can read why: DB-T1's household in the browser. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldId } from "../../src/ui/issue-path.ts";
import { looksRight, pick, signIn, tell, type Story } from "./instance.ts";

const field = (page: Page, path: string) => page.locator(`[id="${fieldId(path)}"]`);

/** Picks from a select by its label, unless that is chosen already. */
const choose = async (page: Page, path: string, label: string): Promise<void> => {
  const select = page.locator(".ant-select", { has: field(page, path) }).last();
  if ((await select.innerText()).trim() === label) return;
  await pick(page, field(page, path), label);
};

/** States that there is nothing of a list. */
const none = (page: Page, path: string): Promise<void> =>
  field(page, path).getByRole("button", { name: "没有这类情况" }).click();

interface Line {
  readonly item: string;
  readonly amount: string;
  readonly cost?: string;
  readonly exempt?: string;
}
interface Member {
  readonly fullName: string;
  readonly idNumber: string;
  readonly relation: string;
  readonly tie: string;
  readonly incomes: readonly Line[];
  readonly labour: string;
}
const family: readonly [Member, ...Member[]] = [
  {
    fullName: "周建国",
    idNumber: "430182198405020015",
    relation: "本人",
    tie: "申请人或者配偶",
    incomes: [
      { item: "工资、奖金、津贴", amount: "9600" },
      { item: "种植业", amount: "9000", cost: "3000" },
      { item: "土地流转收入", amount: "600" },
      { item: "惠农和生态补贴", amount: "300" },
    ],
    labour: "有劳动能力",
  },
  {
    fullName: "李桂英",
    idNumber: "430182195211200022",
    relation: "父/母",
    tie: "有法定赡养、抚养、扶养义务并长期共同居住的其他人",
    incomes: [{ item: "城乡居民养老金", amount: "1896", exempt: "1476" }],
    labour: "无劳动能力",
  },
  {
    fullName: "周小雨",
    idNumber: "430182201008150021",
    relation: "子/女",
    tie: "未成年子女",
    incomes: [],
    labour: "未成年人或者在校学生",
  },
  {
    fullName: "周小川",
    idNumber: "430182201406010016",
    relation: "子/女",
    tie: "未成年子女",
    incomes: [],
    labour: "未成年人或者在校学生",
  },
];

describe("from intake to letter", () => {
  let story: Story;
  let clerk: Page;
  let caseUrl = "";
  let noticeUrl = "";

  beforeAll(async () => {
    story = await tell("2025-03-03T09:00:00+08:00");
    clerk = await story.visit();
  });
  afterAll(() => story.end());

  const acts = async (page: Page, button: string): Promise<void> => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog").waitFor();
  };
  const submits = async (page: Page, name: RegExp | string = "提交"): Promise<void> => {
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  const opens = async (login: string): Promise<Page> => {
    const page = await story.visit();
    await signIn(page, story.address, login);
    await page.goto(caseUrl);
    await page.getByRole("heading", { name: /周建国（4 人户）/ }).waitFor();
    return page;
  };

  const fillsInvestigation = async (page: Page, note: string): Promise<void> => {
    await acts(page, "登记调查结果");
    for (const [index, { labour }] of family.entries()) await choose(page, `members[${index}].labour`, labour);
    await choose(page, "members[0].work", "就业，收入已查实");
    await field(page, "investigators").fill("汤利锋、刘军");
    await field(page, "note").fill(note);
  };

  it("the clerk signs in and sees today's list", async () => {
    await clerk.goto(story.address);
    await clerk.getByRole("heading", { name: "登录" }).waitFor();
    await looksRight(clerk, "01-sign-in");
    await signIn(clerk, story.address, "huaminglou.clerk");
    await looksRight(clerk, "02-today");
  });

  it("a wrong identity number is refused beside its field, and nothing typed is lost", async () => {
    await clerk.getByRole("link", { name: "收件" }).click();
    await clerk.getByRole("radio", { name: "最低生活保障" }).check();
    await clerk.getByRole("button", { name: "没有建档，新建家庭" }).click();
    await field(clerk, "unitId").fill("炭子冲");
    await clerk.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
    await clerk.keyboard.press("Escape");
    await choose(clerk, "category", "农村");
    await field(clerk, "address").fill("炭子冲村三组 12 号");
    for (const [index, member] of family.entries()) {
      if (index > 0) await clerk.getByRole("button", { name: "添加成员" }).click();
      await field(clerk, `members[${index}].fullName`).fill(member.fullName);
      await field(clerk, `members[${index}].idNumber`).fill(member.idNumber);
      if (index > 0) await choose(clerk, `members[${index}].relation`, member.relation);
    }
    await field(clerk, "members[0].idNumber").fill("430182198405020011");
    await clerk.getByRole("button", { name: "建档" }).click();
    await clerk.getByText(/校验/).first().waitFor();
    expect(await field(clerk, "members[3].fullName").inputValue()).toBe("周小川");
    await looksRight(clerk, "03-new-household-refused");
  });

  it("the household is registered, the applicant's facts asked, and the proposal shows what is still missing", async () => {
    await field(clerk, "members[0].idNumber").fill(family[0].idNumber);
    await clerk.getByRole("button", { name: "建档" }).click();
    await clerk.getByRole("radio", { name: /周建国/ }).check();
    await choose(clerk, "household.residence", "农村");
    await none(clerk, "household.obligors");
    await none(clerk, "household.assets");
    for (const [index, member] of family.entries()) {
      await choose(clerk, `members[${index}].tie`, member.tie);
      await choose(clerk, `members[${index}].apart`, "没有");
      if (member.incomes.length === 0) await none(clerk, `members[${index}].incomes`);
      for (const [line, { item, ...amounts }] of member.incomes.entries()) {
        await field(clerk, `members[${index}].incomes`).getByRole("button", { name: "添加一行" }).click();
        const at = `members[${index}].incomes[${line}]`;
        await choose(clerk, `${at}.item`, item);
        for (const [key, amount] of Object.entries(amounts)) await field(clerk, `${at}.${key}`).fill(amount);
      }
      await none(clerk, `members[${index}].deductions`);
      await choose(clerk, `members[${index}].disability`, "无");
      await field(clerk, `members[${index}].seriouslyIll`).getByRole("radio", { name: "否" }).check();
    }
    await clerk.getByText("由经办机构认定").waitFor();
    await clerk.getByText("尚不能判断").waitFor();
    await looksRight(clerk, "04-intake-filled");
    await clerk.getByRole("button", { name: "提交申请" }).click();
    await clerk.getByRole("heading", { name: /周建国（4 人户）/ }).waitFor();
    caseUrl = clerk.url();
    await looksRight(clerk, "05-case-opened");
  });

  it("the township accepts and investigates", async () => {
    await acts(clerk, "受理");
    await choose(clerk, "nearRelative", "否");
    await submits(clerk);
    story.at("2025-03-05T10:00:00+08:00");
    clerk = await opens("huaminglou.clerk");
    await fillsInvestigation(clerk, "3 月 5 日入户，查看住房和田地，访问邻居两户，情况与申报一致。");
    await looksRight(clerk, "06-investigate");
    await submits(clerk);
    await clerk.getByText("建议予以确认").first().waitFor();
  });

  it("the verification centre checks, and the township posts the notice for seven days", async () => {
    story.at("2025-03-10T10:00:00+08:00");
    const verifier = await opens("ningxiang.verifier");
    await acts(verifier, "登记核对结果");
    await submits(verifier);
    story.at("2025-03-20T09:00:00+08:00");
    clerk = await opens("huaminglou.clerk");
    await acts(clerk, "张贴公示");
    await field(clerk, "place").fill("炭子冲村务公开栏");
    await submits(clerk);
    noticeUrl = (await clerk.getByRole("link", { name: /\/portal\/notice\// }).innerText()).trim();
    await looksRight(clerk, "07-on-notice");
  });

  it("a villager reads the notice by its link and objects; the township looks into it before the case goes on", async () => {
    story.at("2025-03-22T10:00:00+08:00");
    const villager = await story.visit({ width: 360, height: 740 });
    const opened = await villager.goto(noticeUrl);
    expect(opened?.headers()["x-robots-tag"]).toBe("noindex");
    await villager.getByText("周建国").waitFor();
    await villager.getByText("4人").waitFor();
    const shown = await villager.locator("main").innerText();
    for (const hidden of ["李桂英", "430182", "炭子冲村三组", "14580", "5000"]) expect(shown).not.toContain(hidden);
    await looksRight(villager, "07a-notice-by-its-link");
    await villager.getByLabel(/有什么意见/).fill("他家去年在城里买了一套房子，请查一查。");
    await villager.getByRole("button", { name: "提交意见" }).click();
    await villager.getByText("意见已经送到花明楼镇人民政府").waitFor();
    await looksRight(villager, "07b-objection-sent");

    clerk = await opens("huaminglou.clerk");
    await clerk.getByText("收到 1 条网上意见，尚未登记").waitFor();
    await looksRight(clerk, "07c-objection-waits");
    await acts(clerk, "登记网上异议");
    await submits(clerk);
    await fillsInvestigation(clerk, "3 月 22 日再次入户，查询不动产登记，没有该房产。");
    await submits(clerk);
  });

  it("after the last day the link leads nowhere, and the case goes to the county", async () => {
    story.at("2025-03-28T09:00:00+08:00");
    const late = await story.visit({ width: 360, height: 740 });
    await late.goto(noticeUrl);
    await late.getByText("这份公示已经结束，或者链接不对").waitFor();
    await looksRight(late, "07d-notice-over");
    clerk = await opens("huaminglou.clerk");
    await acts(clerk, "公示期满，报送决定");
    await submits(clerk);
  });

  it("the county leader signs with the password, and the letter gives amount, sums, articles and remedies", async () => {
    const leader = await opens("ningxiang.leader");
    await looksRight(leader, "08-before-decision");
    await acts(leader, "作出决定");
    await choose(leader, "outcome", "予以确认");
    await field(leader, "opinion").fill("经核实符合条件，同意给予。");
    await leader.getByRole("dialog").locator("input[type=password]").fill("xiangmin-2026");
    await looksRight(leader, "09-signing");
    await submits(leader, /签名/);
    await leader.getByText("签名验证通过").waitFor();
    await looksRight(leader, "10-decided");
    await leader.goto(`${caseUrl.replace("/cases/", "/api/cases/")}/letter`);
    await looksRight(leader, "11-letter");
    const letter = await leader.locator("body").innerText();
    for (const part of ["周建国", "最低生活保障", "《社会救助暂行办法》", "第九条", "行政复议", "2025年4月"])
      expect(letter).toContain(part);
  });

  it("the applicant signs in with a code of the desk, reads progress, decision and who looked, and wants nothing back", async () => {
    const desk = await opens("huaminglou.clerk");
    await desk.goto(`${story.address}/people?q=${encodeURIComponent("周建国")}`);
    await acts(desk, "给周建国登录验证码");
    await desk.locator("#card").fill("居民身份证");
    await desk.getByRole("button", { name: "已核对，生成验证码" }).click();
    const code = await desk.locator(".wb-code").innerText();
    await looksRight(desk, "40-code-of-the-desk");
    const phone = await story.visit({ width: 360, height: 740 });
    await phone.goto(`${story.address}/portal/mine`);
    await phone.getByLabel(/12 位数字验证码/).fill("000000000000");
    await phone.getByRole("button", { name: "登录" }).click();
    await phone.getByRole("alert").waitFor();
    await looksRight(phone, "41-wrong-code");
    await phone.getByLabel(/12 位数字验证码/).fill(code);
    await phone.getByRole("button", { name: "登录" }).click();
    await phone.getByText("周建国，您好").waitFor();
    await phone.getByText("结果：同意").waitFor();
    await looksRight(phone, "42-my-applications");
    await phone.getByRole("link", { name: "看最低生活保障进度" }).click();
    await phone.getByRole("heading", { name: "办到哪一步了" }).waitFor();
    await phone.getByText("花明楼镇人民政府").waitFor();
    await looksRight(phone, "43-my-application");
    const letter = await phone.getByRole("link", { name: "看决定文书" }).getAttribute("href");
    const read = await phone.request.get(`${story.address}${letter}`);
    const text = await read.text();
    for (const part of ["周建国", "每月", "第九条", "行政复议"]) expect(text).toContain(part);
    await phone.getByRole("link", { name: "谁看过我的信息" }).click();
    await phone.getByText("花明楼镇人民政府").first().waitFor();
    await looksRight(phone, "44-who-looked");
    await phone.getByRole("button", { name: "退出" }).click();
    await phone.getByRole("heading", { name: "遇到困难，可以申请哪些帮助" }).waitFor();
    expect((await phone.request.get(`${story.address}${letter}`)).status()).toBe(401);
  });

  it("the case page works on a phone", async () => {
    const phone = await story.visit({ width: 390, height: 844 });
    await signIn(phone, story.address, "huaminglou.clerk");
    await phone.goto(caseUrl);
    await phone.getByRole("heading", { name: /周建国/ }).waitFor();
    await looksRight(phone, "12-case-on-a-phone");
  });
});
