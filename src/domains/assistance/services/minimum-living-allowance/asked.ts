/** 一、问什么 · What is asked, who answers, who verifies. */
import { township } from "#offices";
import { choice, count, day, household, list, once, yearly, yesNo } from "#policy";
import {
  banks,
  disabledPersons,
  employment,
  farmland,
  householdRegister,
  insurancePolicies,
  judgments,
  marketEntities,
  medicalInsurance,
  otherTax,
  payroll,
  pensions,
  prisons,
  realEstate,
  securities,
  transportLicences,
  vehicles,
} from "#sources";
import { deductionKinds, incomeItems } from "./income-items.ts";

const areas = { urban: "城市", rural: "农村" } as const;

/** 收入逐项填写: one line an item; what is not counted is declared as well, so that a record of it raises no doubt. */
const incomes = list("收入项目", {
  item: choice("项目", incomeItems),
  amount: yearly("全年金额").help("申请前 12 个月实际收到的总额").verify(payroll, pensions, otherTax),
  cost: yearly("经营成本").help("种植、养殖、林业和经营项目填写：成本、折旧和税费").verify(farmland),
  exempt: yearly("其中依法不计入的部分")
    .help("城乡居民养老金填写其中的中央基础养老金；当地规定部分计入的其他项目填写不计入的部分")
    .verify(pensions),
}).help("逐项填写申请前 12 个月的收入；没有任何收入的，选“没有”");

const deductions = list("扣减项目", {
  kind: choice("项目", deductionKinds),
  paid: yearly("全年支出").verify(medicalInsurance),
  reimbursed: yearly("其中已报销、补偿、救助的").help("基本医保、大病保险、医疗救助、商业保险、慈善捐助合计"),
}).help("影响基本生活的刚性支出，凭票据逐项填写");

/** 赡养、抚养、扶养义务人 who do not live with the household. */
const obligors = list("家庭以外的赡养、抚养、扶养义务人", {
  basis: choice("费用如何确定", {
    computed: "按其家庭收入核算",
    agreed: "按判决、调解书、公证协议",
    received: "判决无法执行，按实际收到",
    none: "不计：低保、特困、低保边缘，重残、重病，未成年、在校，服刑，或者关系已依法解除",
  })
    .help("没有单独生活的成年子女、父母等义务人的，不填写本表")
    .verify(judgments),
  amount: yearly("全年判决、协议或者实收金额"),
  area: choice("其家庭所在地", areas),
  income: yearly("其家庭全年收入").help("取得义务人授权后核对"),
  people: count("其家庭人数", "人"),
  supports: count("其家庭应赡养、抚养、扶养的家庭以外人数", "人").help("包括本户成员"),
  ours: count("其中本户成员", "人"),
});

/** 财产逐项填写; what each item means for the household, the investigators judge. */
const assets = list("财产", {
  kind: choice("种类", {
    financial: "存款、理财、证券、储蓄性保险、网络账户",
    vehicle: "机动车、船舶",
    home: "住房",
    premises: "商铺、办公用房、厂房",
    company: "企业出资、个体经营",
    machinery: "大型农机具、生产设备",
  }).verify(banks, securities, insurancePolicies, vehicles, realEstate, marketEntities, transportLicences),
  worth: once("本户份额的价值").help("按市场价值；与他人共有的，只填本户份额"),
  finding: choice("认定", {
    counted: "计入",
    necessary: "生产生活必需，豁免",
    reserved: "治疗、安置、重新购房的专款，豁免",
    notOwned: "名不副实：已出售、报废、代持、被冒名",
    disputed: "有争议",
  })
    .unsettled("disputed")
    .help("生产生活必需：残疾人代步车、摩托车、三轮车、谋生工具、唯一住房的附属房等，以当地规定为准")
    .foundBy(township),
}).help("逐项填写全部共同生活成员名下的财产；没有的，选“没有”");

export const home = household({
  category: choice("申请人户籍类别", areas).verify(householdRegister),
  residence: choice("家庭常住地类别", areas).help("户籍和居住地不一致的家庭，当地可能按居住地确定标准"),
  obligors,
  assets,
}).eachMember({
  tie: choice("家庭成员情形", {
    spouse: "申请人或者配偶",
    minor: "未成年子女",
    dependent: "不能独立生活的成年子女，含全日制本科及以下在读",
    together: "有法定赡养、抚养、扶养义务并长期共同居住的其他人",
    neither: "以上都不是",
  }).verify(householdRegister),
  apart: choice("依法不计入的情形", {
    none: "没有",
    clergy: "宗教教职人员，脱离家庭独立生活三年以上",
    confined: "正在服刑、强制隔离戒毒",
    missing: "已被宣告失踪",
    provincial: "省级规定的其他情形",
  }).verify(prisons),
  until: day("在校、服刑等情形预计结束日期").help(
    "在校的填写毕业日期，服刑、强制隔离戒毒的填写预计释放日期；没有的不填",
  ),
  incomes,
  deductions,
  disability: choice("残疾等级", { none: "无", severe: "重度", other: "其他" })
    .help("一、二级，以及三级智力、精神残疾为重度")
    .verify(disabledPersons),
  seriouslyIll: yesNo("患重病").verify(medicalInsurance),
  labour: choice("劳动能力", {
    full: "有劳动能力",
    partial: "部分丧失劳动能力",
    none: "无劳动能力",
    student: "未成年人或者在校学生",
  }).foundBy(township),
  work: choice("就业和劳动收入认定", {
    found: "就业，收入已查实",
    imputed: "收入明显偏低又不能说明，按规定推算",
    ill: "患病、残疾，不推算",
    carer: "照料重病、重残人员或者婴幼儿，不推算",
    pregnant: "怀孕、哺乳，不推算",
    jobless: "求职而未能就业，不推算",
    refused: "连续三次无正当理由拒绝介绍的工作",
  })
    .help("有劳动能力或者部分丧失劳动能力的成员填写；按实际情况认定，不按职业、身份一概推算")
    .verify(employment)
    .foundBy(township),
  tier: choice("保障档次", { first: "一档", second: "二档", third: "三档" })
    .help("只在实行分档发放的地方填写")
    .foundBy(township),
});
