/**
 * 养老机构备案 · Filing of an elderly-care institution
 *
 * An institution with ten or more beds that has taken in elders tells the county department, on papers and with a commitment; it gets
 * a receipt. Filing permits nothing, so it never blocks the opening: coming late is noted on the receipt, not refused.
 */
import { careInstitutionMeasures } from "#law/institutions";
import { elderlyRights } from "#law/persons";
import { county, province } from "#offices";
import {
  all,
  any,
  choice,
  count,
  day,
  documentFor,
  organisation,
  paper,
  parameter,
  service,
  workdays,
  yesNo,
} from "#policy";
import { institutionFilingExamples } from "./care-institution-filing-examples.ts";

// 一、问什么 · What is asked, and which papers must lie before the office ──────

const institution = organisation({
  matter: choice("备案事项", { first: "首次备案", change: "变更备案", cancel: "注销备案" }).help(
    "名称、法定代表人、服务场所、床位、面积有变化的办理变更备案；迁到别的县的，原地注销、迁入地首次备案",
  ),
  bedsFullDay: count("全托床位", "张").help("不含日托床位；医院已按医疗床位登记的不重复计算"),
  bedsNursing: count("护理型床位", "张"),
  firstAdmission: day("收住第一名老年人的日期").help("首次备案填写；尚未收住的留空，还没有开始计算备案期限"),
  residents: yesNo("还有在住老年人").help("注销备案填写"),
  noticeGiven: count("停止服务前提前告知的天数", "日").help("注销备案填写"),
  application: paper("备案申请书").foundBy(county),
  commitment: paper("承诺书").foundBy(county),
  placement: paper("老年人安置方案").help("注销时还有在住老年人的提交").foundBy(county),
});

// 二、各地定什么 · What is set by province and county ─────────────────────────

const filingTime = parameter("eci.filing.workdays", count("备案期限", "个工作日"))
  .setBy(province)
  .cite(careInstitutionMeasures.on("收住老年人后备案的期限"));
const closingNotice = parameter("eci.closing.days", count("停止服务提前告知期", "日")).setBy(county);

// 三、怎么算 · What must be fulfilled ─────────────────────────────────────────

const isInstitution = institution.bedsFullDay
  .atLeast(10)
  .as("全托床位在十张以上")
  .cite(careInstitutionMeasures.on("养老机构的床位数"));
const nursingFits = institution.bedsNursing.atMost(institution.bedsFullDay).as("护理型床位不多于全托床位");
const papers = all(institution.application, institution.commitment)
  .as("备案申请书和承诺书齐全")
  .cite(careInstitutionMeasures.on("备案材料"));
const described = all(isInstitution, nursingFits, papers).as("属于养老机构，材料齐全");

const placed = any(institution.residents.not().as("没有在住老年人"), institution.placement)
  .as("在住老年人已有安置")
  .cite(elderlyRights.art(46));
const toldInTime = institution.noticeGiven.atLeast(closingNotice).as("停止服务已提前告知");
const mayClose = all(institution.application, placed, toldInTime).as("可以注销备案");

const eligible = any(
  all(institution.matter.isOneOf("first", "change").as("首次或者变更备案"), described),
  all(institution.matter.is("cancel").as("注销备案"), mayClose),
)
  .as("符合备案要求")
  .cite(elderlyRights.art(43));

// 四、怎么办 · The service ────────────────────────────────────────────────────

export const institutionFiling = service({
  id: "care-institution-filing",
  code: "ECI",
  title: "养老机构备案",
  situation: "开办了养老机构，要办备案",
  since: "2021-07-01",
  applicant: institution,
  proposes: {
    eligible,
    issues: documentFor(institution.matter, {
      first: "养老机构备案回执",
      change: "养老机构变更备案回执",
      cancel: "养老机构注销备案回执",
    }),
  },
  applyBy: {
    after: institution.firstAdmission,
    workdays: filingTime,
    cite: careInstitutionMeasures.on("收住老年人后备案的期限"),
  },
  steps: [
    county.accepts({ cite: [elderlyRights.art(43), careInstitutionMeasures.on("向服务场所所在地备案")] }),
    county.files({
      within: workdays(0),
      cite: [elderlyRights.art(43), careInstitutionMeasures.on("材料齐全当场备案")],
    }),
  ],
  examples: institutionFilingExamples,
});
