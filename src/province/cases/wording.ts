/** What officials of the demonstration write down; invented, and without any fact that a notice may not show. */

export const corrections = [
  "请补充家庭成员的诚信承诺及核对授权书（两名成年成员尚未签字）。",
  "请补充赡养义务人的家庭情况说明；户籍、婚姻信息由本机关查询，无需提供。",
  "请补充近 12 个月务工收入的说明，并由本人签字确认。",
] as const;

export const visits = [
  "入户察看住房、用电和日常生活情况，并走访邻里两户，与申报基本一致。",
  "入户时成员均在家，逐项核对了收入来源；邻里反映家庭主要靠务农和零工维持。",
  "住房为自有砖混房屋一处，无机动车；走访村（居）民小组长和邻居各一人。",
  "家中有成员在外务工，已电话核实务工地点和收入，并请邻居佐证。",
] as const;

export const records = [
  "已核对社会保险、医保、残联、不动产和车辆信息，未发现与申报不符的财产。",
  "核对报告齐全，部分收入以部门记录为准。",
] as const;
export const recordsIncomplete = "一名成员的务工收入在部门数据中没有记录，需继续查实。";

export const granted = [
  "经审核，家庭月人均收入低于当地标准，财产符合规定，公示无异议，予以确认。",
  "调查、核对、公示程序完整，同意按系统测算金额确认。",
] as const;
export const refusedForIncome = "经审核，家庭月人均收入不低于当地低保标准，不予确认；已告知可申请低保边缘家庭认定。";
export const refusedForProperty = "经审核，家庭财产超过当地规定，不予确认；已书面说明理由和救济途径。";

export const objections = ["反映该户有成员在外经商，要求核实收入", "反映该户子女已购房，要求核实财产"] as const;
export const withdrawals = [
  "成员已就业，家庭收入明显增加，自愿撤回申请。",
  "准备迁往外地共同生活，自愿撤回申请。",
] as const;
export const terminations = [
  "全家已迁往外县，户籍随迁，由迁入地受理，本地终止办理并书面告知。",
  "两次书面通知后仍不配合核对授权，无法查清家庭经济状况，终止办理并书面告知。",
] as const;
