/** Worked cases of the filing of elderly-care institutions; the days are those of the calendar of 2026. */
import type { Example } from "#policy";

const local = { "eci.filing.workdays": 10, "eci.closing.days": 60 };

type Given = Readonly<Record<string, unknown>>;

/** A first filing of fifty beds, all papers received. */
const anInstitution = (given: Given): Given => ({
  matter: "first",
  bedsFullDay: 50,
  bedsNursing: 30,
  firstAdmission: "2026-02-10",
  application: true,
  commitment: true,
  ...given,
});

const example = (name: string, given: Given, eligible: boolean | null, more: Partial<Example> = {}): Example => ({
  name,
  on: "2026-03-02",
  local,
  organisation: anInstitution(given),
  proposes: { eligible },
  ...more,
});

const closing = { matter: "cancel", firstAdmission: null, commitment: null, noticeGiven: 60 };

export const institutionFilingExamples: readonly Example[] = [
  example("2 月 10 日收住第一名老年人，期限内备案", {}, true, {
    days: { applied: "2026-03-02", decided: "2026-03-02", applyBy: "2026-03-02", lateBy: 0 },
  }),
  example("晚一个工作日备案：照常出具回执，注明逾期", {}, true, {
    on: "2026-03-03",
    days: { applied: "2026-03-03", decided: "2026-03-03", applyBy: "2026-03-02", lateBy: 1 },
  }),
  example("全托床位 9 张：不是养老机构，按社区养老服务设施登记", { bedsFullDay: 9, bedsNursing: 5 }, false),
  example("正好 10 张床位", { bedsFullDay: 10, bedsNursing: 10 }, true),
  example("护理型床位多于全托床位，填报有误", { bedsNursing: 51 }, false),
  example("没有提交承诺书", { commitment: false }, false),
  example("承诺书是否收到还没有核对", { commitment: null }, null),
  example("尚未收住老年人：可以备案，期限还没有开始", { firstAdmission: null }, true),
  example("变更备案", { matter: "change", firstAdmission: null, bedsFullDay: 80 }, true),
  example(
    "床位减到 10 张以下，不能办变更备案",
    { matter: "change", firstAdmission: null, bedsFullDay: 9, bedsNursing: 5 },
    false,
  ),
  example("没有在住老年人，提前 60 日告知，注销备案", { ...closing, residents: false }, true),
  example("还有在住老年人，没有安置方案，不能注销", { ...closing, residents: true, placement: false }, false),
  example("还有在住老年人，已提交安置方案，可以注销", { ...closing, residents: true, placement: true }, true),
  example("只提前 30 日告知，不能注销", { ...closing, residents: false, noticeGiven: 30 }, false),
];
