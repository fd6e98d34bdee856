/** Who already receives what, from whom: the rolls of civil affairs and of others. */
import { choice, day, monthly, once } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const assistanceRolls = departmentTable("assistance-rolls", "民政（救助对象名册）", {
  department: "民政部门",
  dataClass: "benefits",
  every: "day",
  bearing: "flag",
  columns: {
    scheme: choice("救助种类", {
      allowance: "最低生活保障",
      marginal: "低保边缘",
      destitute: "特困供养",
      rigid: "刚性支出困难",
      temporary: "临时救助",
    }),
    place: text("救助地"),
    amount: monthly("月救助金额"),
    since: day("起始日期"),
  },
  amount: "amount",
  moment: "since",
  withoutConsent: true,
  pitfalls: ["同一人在两地领取须由两地核实后由人决定停哪一处"],
});

export const childRolls = departmentTable("child-rolls", "民政（儿童福利名册）", {
  department: "民政部门",
  dataClass: "benefits",
  every: "day",
  bearing: "flag",
  columns: {
    kind: choice("类别", { orphan: "孤儿", unsupported: "事实无人抚养儿童", infected: "艾滋病病毒感染儿童" }),
    amount: monthly("月基本生活费"),
    since: day("起始日期"),
  },
  amount: "amount",
  moment: "since",
  withoutConsent: true,
  pitfalls: ["与低保待遇择高或扣减，按当地规定"],
});

export const otherAllowances = departmentTable("other-allowances", "民政、退役军人、组织人事（同类补贴）", {
  department: "民政、退役军人、组织人事部门",
  dataClass: "benefits",
  every: "month",
  bearing: "income",
  columns: { allowance: text("补贴名称"), month: day("发放月份"), amount: monthly("金额") },
  amount: "amount",
  moment: "month",
  pitfalls: ["同类补贴不重复享受"],
});

export const veterans = departmentTable("veterans", "退役军人（优抚对象）", {
  department: "退役军人事务部门",
  dataClass: "benefits",
  every: "month",
  bearing: "income",
  columns: { kind: text("优抚类别"), month: day("发放月份"), amount: monthly("抚恤优待金") },
  amount: "amount",
  moment: "month",
  pitfalls: ["抚恤优待金不计入收入"],
});

export const monitoredHouseholds = departmentTable("monitored-households", "农业农村（防返贫监测）", {
  department: "农业农村部门",
  dataClass: "benefits",
  every: "quarter",
  bearing: "flag",
  columns: {
    kind: choice("监测类别", { unstable: "脱贫不稳定户", edge: "边缘易致贫户", sudden: "突发严重困难户" }),
    measure: text("帮扶措施"),
    since: day("识别日期"),
  },
  moment: "since",
  pitfalls: ["机构改革前由乡村振兴部门登记，保留原来源代码"],
});

export const charity = departmentTable("charity", "群团与慈善（救助记录）", {
  department: "工会、妇联与慈善组织",
  dataClass: "benefits",
  every: "quarter",
  bearing: "need",
  columns: { giver: text("帮扶单位"), purpose: text("用途"), amount: once("金额"), on: day("日期") },
  amount: "amount",
  moment: "on",
  pitfalls: ["慈善捐助是否计入收入按当地规定"],
});

export const otherProvinces = departmentTable("other-provinces", "外省协查", {
  department: "外省核对机构",
  dataClass: "benefits",
  every: "request",
  bearing: "flag",
  columns: { province: text("省份"), matter: text("事项"), amount: once("金额"), on: day("日期") },
  amount: "amount",
  moment: "on",
  pitfalls: ["代码表与本省不同", "超时未回复不等于没有"],
});
