/** 收入和扣减项目 · The kinds of income and of deductions a household declares, income in the groups of the law. */

/** 工资性收入. */
const work = { wage: "工资、奖金、津贴", casual: "零工、外出务工", otherWork: "其他劳动所得" } as const;
/** 经营净收入. */
const business = {
  crops: "种植业",
  livestock: "养殖业",
  forestry: "林业、采集",
  trade: "商贸、餐饮、运输等经营",
} as const;
/** 财产净收入. */
const property = {
  interest: "利息、红利、储蓄性保险收益",
  rent: "房屋租金",
  land: "土地流转收入",
  collective: "集体收益分红",
  otherProperty: "其他财产收入",
} as const;
/** 转移净收入 and 其他收入. */
const transfer = {
  employeePension: "职工养老金、离退休金",
  residentPension: "城乡居民养老金",
  unemployment: "失业保险金",
  survivor: "遗属补助",
  support: "已收到的赡养费、抚养费、扶养费",
  compensation: "赔偿、补偿",
  gift: "馈赠、汇款",
  farmSubsidy: "惠农和生态补贴",
  other: "其他收入",
} as const;
/** Which article 13 itself takes out, whatever a place decides. */
const exempt = {
  veteran: "优待抚恤金",
  familyPlanning: "计划生育奖励、扶助金",
  scholarship: "奖学金",
  bravery: "见义勇为等奖励",
  assistance: "社会救助款物",
} as const;
/** Which the province, or a city under its rules, takes out or not. */
const local = {
  disabilitySubsidy: "残疾人两项补贴",
  childAllowance: "事实无人抚养儿童基本生活补贴",
  oldAge: "高龄津贴",
  studentAid: "助学金、助学贷款",
  charity: "慰问金、指定用于治病的捐款",
  relocation: "用于安置的搬迁、拆迁补偿",
} as const;

export const incomeItems = { ...work, ...business, ...property, ...transfer, ...exempt, ...local } as const;
export type IncomeItem = keyof typeof incomeItems;

const keys = <K extends string>(group: Readonly<Record<K, string>>): [K, ...K[]] => Object.keys(group) as [K, ...K[]];

export const workItems = keys(work);
export const businessItems = keys(business);
export const propertyItems = keys(property);
export const exemptItems = keys(exempt);
/** Everything that is paid to a household without work or property of its own. */
export const transferItems: [IncomeItem, ...IncomeItem[]] = [...keys(transfer), ...keys(local)];

/** 刚性支出 and what is paid out of an income before it is there to live on. */
export const deductionKinds = {
  illness: "重病治疗",
  disability: "残疾康复、照料",
  education: "就学",
  care: "长期照护",
  accident: "事故、灾害",
  contributions: "个人缴纳的税费、社会保险费",
  supports: "支付给家庭以外人员的赡养费、抚养费、扶养费",
} as const;
