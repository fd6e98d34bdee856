/** Who somebody is, where they are registered, whether they live, whom they married. */
import { choice, day, yesNo } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const householdRegister = departmentTable("household-register", "公安（户籍）", {
  department: "公安机关",
  dataClass: "identity",
  every: "week",
  bearing: "member",
  columns: {
    bookNumber: text("户号"),
    head: text("户主姓名"),
    relation: text("与户主关系"),
    address: text("户籍地址"),
    status: choice("户籍状态", { registered: "在册", moved: "迁出", cancelled: "死亡注销", missing: "失踪注销" }),
    since: day("状态日期"),
  },
  moment: "since",
  pitfalls: ["同一户口簿不等于共同生活", "农村死亡注销可能迟报", "曾用名与重号须人工核实"],
});

export const residencePermits = departmentTable("residence-permits", "公安（居住证）", {
  department: "公安机关",
  dataClass: "identity",
  every: "month",
  bearing: "member",
  columns: { number: text("居住证编号"), address: text("居住地址"), from: day("签发日期"), until: day("有效期至") },
  moment: "from",
  pitfalls: ["到期未换证不等于已经离开"],
});

export const births = departmentTable("births", "卫生健康（出生医学证明）", {
  department: "卫生健康部门",
  dataClass: "identity",
  every: "week",
  bearing: "member",
  columns: { certificate: text("出生证编号"), child: text("新生儿姓名"), born: day("出生日期") },
  moment: "born",
  pitfalls: ["以母亲证件号登记，新生儿可能尚无身份证号"],
});

export const deaths = departmentTable("deaths", "卫生健康（死亡医学证明）", {
  department: "卫生健康部门",
  dataClass: "identity",
  every: "week",
  bearing: "member",
  columns: { certificate: text("死亡证编号"), died: day("死亡日期"), place: text("死亡地点") },
  moment: "died",
  withoutConsent: true,
  pitfalls: ["单一医院记录的可信程度低于火化与户籍注销", "在世者命中须立即更正，不停发"],
});

export const funerals = departmentTable("funerals", "民政（殡葬）", {
  department: "民政部门",
  dataClass: "identity",
  every: "day",
  bearing: "member",
  columns: { home: text("殡仪馆"), died: day("死亡日期"), cremated: day("火化日期") },
  moment: "cremated",
  withoutConsent: true,
  pitfalls: ["土葬地区没有火化记录"],
});

export const marriages = departmentTable("marriages", "民政（婚姻登记）", {
  department: "民政部门",
  dataClass: "identity",
  every: "day",
  bearing: "member",
  columns: {
    event: choice("登记种类", { married: "结婚", divorced: "离婚", annulled: "撤销" }),
    spouse: text("对方姓名"),
    on: day("登记日期"),
  },
  moment: "on",
  withoutConsent: true,
  pitfalls: ["早年婚姻档案不全", "境外婚姻不在其中", "事实婚姻没有登记"],
});

export const adoptions = departmentTable("adoptions", "民政（收养登记）", {
  department: "民政部门",
  dataClass: "identity",
  every: "day",
  bearing: "member",
  columns: {
    role: choice("身份", { adopter: "收养人", adopted: "被收养人" }),
    on: day("登记日期"),
    ended: yesNo("已解除"),
  },
  moment: "on",
  withoutConsent: true,
  pitfalls: ["收养后姓名和证件号可能变更"],
});
