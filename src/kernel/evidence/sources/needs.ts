/** What a family must spend and what weighs on it: illness, disability, schooling, disaster. */
import { choice, day, once, yesNo } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const medicalInsurance = departmentTable("medical-insurance", "医保（医疗费用）", {
  department: "医疗保障部门",
  dataClass: "medical",
  every: "month",
  bearing: "need",
  columns: {
    hospital: text("医疗机构"),
    settled: day("结算日期"),
    total: once("总费用"),
    fund: once("基金支付"),
    assistance: once("医疗救助"),
    selfPaid: once("个人负担"),
    special: yesNo("门诊慢特病"),
  },
  amount: "selfPaid",
  moment: "settled",
  pitfalls: ["异地结算迟到", "商业保险赔付不在其中"],
});

export const disabledPersons = departmentTable("disabled-persons", "残联（残疾人证）", {
  department: "残疾人联合会",
  dataClass: "medical",
  every: "week",
  bearing: "need",
  columns: {
    certificate: text("残疾人证号"),
    type: choice("类别", {
      sight: "视力",
      hearing: "听力",
      speech: "言语",
      limb: "肢体",
      intellect: "智力",
      mental: "精神",
      multiple: "多重",
    }),
    level: choice("等级", { one: "一级", two: "二级", three: "三级", four: "四级" }),
    issued: day("发证日期"),
    until: day("有效期至"),
    status: choice("状态", { valid: "有效", lost: "挂失", expired: "过期", cancelled: "注销", frozen: "冻结" }),
  },
  moment: "issued",
  pitfalls: ["多重残疾按各类等级", "迁移中的证件两地都有记录"],
});

export const enrolment = departmentTable("enrolment", "教育（学籍与资助）", {
  department: "教育部门",
  dataClass: "medical",
  every: "term",
  bearing: "need",
  columns: {
    school: text("学校"),
    stage: choice("学段", {
      preschool: "学前",
      primary: "小学",
      junior: "初中",
      senior: "高中",
      vocational: "中职",
      higher: "高等教育",
    }),
    privateSchool: yesNo("民办"),
    fees: once("学年费用"),
    aid: once("资助金额"),
    since: day("入学日期"),
  },
  amount: "fees",
  moment: "since",
  pitfalls: ["奖助学金不计入收入", "寄养儿童可能以他名就读", "学校名称会变更"],
});

export const mentalIllness = departmentTable("mental-illness", "卫生健康（严重精神障碍管理）", {
  department: "卫生健康部门",
  dataClass: "medical",
  every: "month",
  bearing: "need",
  columns: { managed: yesNo("在册管理"), since: day("建档日期") },
  moment: "since",
  pitfalls: ["只回答是否在册，不提供病历"],
});

export const specialFamilies = departmentTable("special-families", "卫生健康（计生特殊家庭）", {
  department: "卫生健康部门",
  dataClass: "benefits",
  every: "year",
  bearing: "income",
  columns: { kind: choice("种类", { lost: "失独", disabled: "伤残" }), month: day("发放日期"), amount: once("扶助金") },
  amount: "amount",
  moment: "month",
  pitfalls: ["扶助金不计入收入"],
});

export const disasters = departmentTable("disasters", "应急管理（受灾与救助）", {
  department: "应急管理部门",
  dataClass: "benefits",
  every: "month",
  bearing: "need",
  columns: { event: text("灾害"), loss: text("房屋损失"), relief: once("救助金额"), on: day("日期") },
  amount: "relief",
  moment: "on",
  pitfalls: ["应急救助户码与民政户码不同"],
});

export const utilities = departmentTable("utilities", "供电供水供气与通信", {
  department: "公用事业单位",
  dataClass: "living",
  every: "month",
  bearing: "flag",
  columns: {
    service: choice("种类", { power: "电", water: "水", gas: "燃气", phone: "通信" }),
    month: day("账期"),
    bill: once("费用"),
    vacant: yesNo("零用量"),
  },
  amount: "bill",
  moment: "month",
  pitfalls: ["户名不等于使用人"],
});
