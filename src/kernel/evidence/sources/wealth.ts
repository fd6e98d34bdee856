/** What somebody owns: vehicles, houses, money in accounts, policies and securities. */
import { choice, count, day, monthly, once, percentage, yesNo } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const vehicles = departmentTable("vehicles", "公安交管（机动车）", {
  department: "公安机关交通管理部门",
  dataClass: "property",
  every: "month",
  bearing: "asset",
  columns: {
    plate: text("号牌号码"),
    kind: choice("车辆类型", {
      car: "小型汽车",
      truck: "货车",
      motorcycle: "摩托车",
      farm: "农用车",
      disabled: "残疾人专用",
    }),
    registered: day("初次登记日期"),
    status: choice("状态", {
      normal: "正常",
      overdue: "逾期未检验",
      scrapped: "报废",
      transferred: "转移",
      cancelled: "注销",
    }),
  },
  moment: "registered",
  pitfalls: ["卖出未过户", "报废未注销，以回收证明为准", "摩托车与汽车代码不同"],
});

export const realEstate = departmentTable("real-estate", "自然资源（不动产登记）", {
  department: "自然资源部门",
  dataClass: "property",
  every: "week",
  bearing: "asset",
  columns: {
    certificate: text("不动产权证号"),
    address: text("坐落"),
    use: choice("用途", { home: "住宅", shop: "商业", office: "办公", parking: "车位", other: "其他" }),
    area: count("建筑面积", "平方米"),
    share: percentage("所占份额"),
    sealed: yesNo("被查封"),
    since: day("登记日期"),
  },
  moment: "since",
  pitfalls: ["农村房屋多未登记", "继承的份额不等于可居住的房屋", "一套房可能有几本证"],
});

export const housingContracts = departmentTable("housing-contracts", "住建（网签与保障房）", {
  department: "住房城乡建设部门",
  dataClass: "property",
  every: "month",
  bearing: "asset",
  columns: {
    kind: choice("种类", {
      contract: "网签合同",
      publicRental: "公租房",
      subsidy: "租赁补贴",
      dangerous: "危房鉴定",
      repair: "危房改造",
    }),
    address: text("坐落"),
    price: once("合同金额"),
    status: choice("状态", { valid: "有效", cancelled: "已撤销" }),
    on: day("日期"),
  },
  amount: "price",
  moment: "on",
  pitfalls: ["已撤销的合同", "合同早于产权证，避免重复计房"],
});

export const relocations = departmentTable("relocations", "发展改革（易地搬迁）", {
  department: "发展改革部门",
  dataClass: "property",
  every: "year",
  bearing: "flag",
  columns: { project: text("项目"), address: text("安置住房"), on: day("入住日期") },
  moment: "on",
  pitfalls: ["安置住房不算第二套房"],
});

export const banks = departmentTable("banks", "银行存款", {
  department: "金融监管部门及银行",
  dataClass: "finance",
  every: "request",
  bearing: "asset",
  columns: {
    bank: text("开户机构"),
    account: text("账户尾号"),
    balance: once("时点余额"),
    average: once("三个月日均余额"),
    on: day("余额日期"),
  },
  amount: "balance",
  moment: "on",
  pitfalls: ["时点余额可以临时转走，取时点与日均的较高者", "社保卡账户内可能是救助金", "联名账户按份额"],
});

export const insurancePolicies = departmentTable("insurance-policies", "商业保险", {
  department: "金融监管部门及保险机构",
  dataClass: "finance",
  every: "request",
  bearing: "asset",
  columns: {
    insurer: text("保险机构"),
    policy: text("保单号尾号"),
    cashValue: once("现金价值"),
    premium: once("年缴保费"),
    on: day("查询日期"),
  },
  amount: "cashValue",
  moment: "on",
  pitfalls: ["现金价值不等于已缴保费", "他人投保的保单"],
});

export const securities = departmentTable("securities", "证券账户", {
  department: "证券登记结算机构",
  dataClass: "finance",
  every: "request",
  bearing: "asset",
  columns: { account: text("账户尾号"), value: once("持仓市值"), on: day("市值日期") },
  amount: "value",
  moment: "on",
  pitfalls: ["按基准日市值"],
});

export const housingFund = departmentTable("housing-fund", "住房公积金", {
  department: "住房公积金管理中心",
  dataClass: "finance",
  every: "month",
  bearing: "asset",
  columns: {
    employer: text("缴存单位"),
    month: day("缴至月份"),
    deposit: monthly("月缴存额"),
    balance: once("账户余额"),
    status: choice("账户状态", { normal: "正常", sealed: "封存", closed: "销户" }),
  },
  amount: "balance",
  moment: "month",
  pitfalls: ["封存账户", "余额能否动用以当地规定为准"],
});
