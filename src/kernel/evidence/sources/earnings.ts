/** What somebody earns: wages, contributions, tax, business, and what is paid through one card. */
import { choice, count, day, monthly, once, percentage, yearly, yesNo } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const payroll = departmentTable("payroll", "税务（工资薪金）", {
  department: "税务机关",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: {
    payer: text("扣缴义务人"),
    payerCode: text("扣缴义务人代码"),
    month: day("所属月份"),
    amount: monthly("收入额"),
  },
  amount: "amount",
  moment: "month",
  pitfalls: ["更正申报会迟到", "可能被冒用身份申报，当事人可向税务机关申诉"],
});

export const otherTax = departmentTable("other-tax", "税务（其他所得与经营）", {
  department: "税务机关",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: {
    kind: choice("所得项目", {
      service: "劳务报酬",
      royalty: "稿酬与特许权",
      business: "经营所得",
      rent: "财产租赁",
      transfer: "财产转让",
      dividend: "利息股息红利",
    }),
    payer: text("扣缴义务人"),
    month: day("所属月份"),
    amount: once("收入额"),
  },
  amount: "amount",
  moment: "month",
  pitfalls: ["收入额不是所得额，必要成本须另行扣除"],
});

export const contributions = departmentTable("contributions", "人社（社会保险缴费）", {
  department: "人力资源社会保障部门",
  dataClass: "income",
  every: "month",
  bearing: "flag",
  columns: {
    employer: text("参保单位"),
    month: day("所属月份"),
    base: monthly("缴费基数"),
    status: choice("缴费状态", { paid: "已缴", owed: "欠缴", stopped: "中断" }),
  },
  amount: "base",
  moment: "month",
  pitfalls: ["缴费基数有下限，会高估灵活就业者的收入", "可能由单位代缴而并不在岗"],
});

export const employment = departmentTable("employment", "人社（就业登记）", {
  department: "人力资源社会保障部门",
  dataClass: "income",
  every: "month",
  bearing: "flag",
  columns: {
    employer: text("用人单位"),
    status: choice("就业状态", {
      employed: "就业",
      unemployed: "失业登记",
      publicPost: "公益性岗位",
      training: "培训中",
    }),
    since: day("登记日期"),
  },
  moment: "since",
  pitfalls: ["登记就业不等于有工资收入"],
});

export const pensions = departmentTable("pensions", "人社（养老保险待遇）", {
  department: "人力资源社会保障部门",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: {
    scheme: choice("待遇种类", { employee: "职工养老金", resident: "城乡居民养老金", survivor: "遗属待遇" }),
    month: day("发放月份"),
    basic: monthly("基础养老金"),
    amount: monthly("待遇合计"),
  },
  amount: "amount",
  moment: "month",
  pitfalls: ["基础养老金与个人账户部分计入办法不同", "两省重复领取"],
});

export const workInjury = departmentTable("work-injury", "人社（工伤保险待遇）", {
  department: "人力资源社会保障部门",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: {
    kind: choice("待遇种类", {
      allowance: "伤残津贴",
      nursing: "生活护理费",
      survivor: "供养亲属抚恤金",
      lump: "一次性补助",
    }),
    month: day("发放月份"),
    amount: once("金额"),
  },
  amount: "amount",
  moment: "month",
  pitfalls: ["生活护理费与残疾人护理补贴不得重复享受"],
});

export const unemploymentBenefits = departmentTable("unemployment-benefits", "人社（失业保险金）", {
  department: "人力资源社会保障部门",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: { month: day("发放月份"), amount: monthly("金额"), until: day("领取期满") },
  amount: "amount",
  moment: "month",
  pitfalls: ["期满后不再计入"],
});

export const oneCard = departmentTable("one-card", "财政（惠民惠农一卡通）", {
  department: "财政部门",
  dataClass: "benefits",
  every: "month",
  bearing: "income",
  columns: { subsidy: text("补贴项目"), paidOn: day("发放日期"), amount: once("金额") },
  amount: "amount",
  moment: "paidOn",
  pitfalls: ["常统一发给户主", "补贴名称须对照不计入收入的目录"],
});

export const publicPay = departmentTable("public-pay", "财政（财政供养人员）", {
  department: "财政部门",
  dataClass: "income",
  every: "month",
  bearing: "income",
  columns: { unit: text("单位"), month: day("发放月份"), amount: monthly("应发金额") },
  amount: "amount",
  moment: "month",
  pitfalls: ["与税务工资薪金是同一笔收入，不得相加"],
});

export const marketEntities = departmentTable("market-entities", "市场监管（经营主体）", {
  department: "市场监督管理部门",
  dataClass: "property",
  every: "month",
  bearing: "flag",
  columns: {
    name: text("名称"),
    code: text("统一社会信用代码"),
    role: choice("身份", {
      trader: "个体工商户",
      legal: "法定代表人",
      shareholder: "股东",
      partner: "合伙人",
      member: "合作社成员",
    }),
    share: percentage("持股比例"),
    paidIn: once("实缴出资"),
    status: choice("状态", { active: "存续", dormant: "歇业", cancelled: "注销", revoked: "吊销" }),
    since: day("成立日期"),
  },
  amount: "paidIn",
  moment: "since",
  pitfalls: ["冒名登记", "长期停业未注销", "村集体公司任职和合作社挂名没有收入"],
});

export const farmland = departmentTable("farmland", "农业农村（承包地与养殖）", {
  department: "农业农村部门",
  dataClass: "income",
  every: "year",
  bearing: "income",
  columns: {
    kind: choice("经营种类", { land: "承包地", machine: "农机", breeding: "规模养殖", cooperative: "合作社" }),
    what: text("名称或品种"),
    quantity: count("数量", "亩台头"),
    subsidy: yearly("补贴金额"),
    year: day("登记日期"),
  },
  amount: "subsidy",
  moment: "year",
  pitfalls: ["地可能由他人耕种", "按当地每亩标准收入计算，不以补贴代替收入"],
});

export const transportLicences = departmentTable("transport-licences", "交通运输（营运车船）", {
  department: "交通运输部门",
  dataClass: "income",
  every: "quarter",
  bearing: "flag",
  columns: { licence: text("许可证号"), vehicle: text("车船号"), owned: yesNo("自有"), until: day("有效期至") },
  moment: "until",
  pitfalls: ["挂靠车辆登记在公司名下"],
});
