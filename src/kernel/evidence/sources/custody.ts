/** Where the state holds somebody, and what courts have decided about a family. */
import { choice, day, monthly, yesNo } from "#policy";
import { departmentTable, text } from "./department-table.ts";

export const prisons = departmentTable("prisons", "司法（服刑人员）", {
  department: "司法行政部门",
  dataClass: "judicial",
  every: "month",
  bearing: "member",
  columns: {
    place: text("执行场所"),
    status: choice("执行状态", {
      serving: "在押",
      outside: "监外执行",
      correction: "社区矫正",
      drugs: "强制隔离戒毒",
      released: "已释放",
    }),
    from: day("起始日期"),
    until: day("期满日期"),
  },
  moment: "from",
  pitfalls: ["监外执行和社区矫正的人在家生活，不按在押扣除"],
});

export const judgments = departmentTable("judgments", "法院（裁判与执行）", {
  department: "人民法院",
  dataClass: "judicial",
  every: "month",
  bearing: "income",
  columns: {
    number: text("案号"),
    matter: choice("事项", {
      alimony: "赡养抚养扶养费",
      missing: "宣告失踪",
      death: "宣告死亡",
      guardianship: "撤销监护人资格",
      dishonest: "失信被执行人",
    }),
    amount: monthly("每月应付金额"),
    paid: yesNo("正在履行"),
    on: day("裁判日期"),
  },
  amount: "amount",
  moment: "on",
  pitfalls: ["判决的金额不等于实际收到的金额"],
});

export const borderCrossings = departmentTable("border-crossings", "移民管理（出入境）", {
  department: "移民管理机构",
  dataClass: "living",
  every: "request",
  bearing: "flag",
  columns: { direction: choice("方向", { out: "出境", in: "入境" }), on: day("日期"), port: text("口岸") },
  moment: "on",
  pitfalls: ["务工出境与旅游出境不同，须问明事由"],
});
