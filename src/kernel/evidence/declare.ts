/** The departments whose records are held beside what an applicant declares. */
import { source } from "#policy";

export const vehicles = source("vehicles", "公安交管（机动车）");
export const realEstate = source("real-estate", "自然资源（不动产登记）");
export const banks = source("banks", "银行存款");
export const payroll = source("payroll", "税务（工资薪金）");
export const pensions = source("pensions", "人社（养老保险待遇）");
export const medicalInsurance = source("medical-insurance", "医保（医疗费用）");
export const disabledPersons = source("disabled-persons", "残联（残疾人证）");
export const householdRegister = source("household-register", "公安（户籍）");
export const assistanceRolls = source("assistance-rolls", "民政（救助对象名册）");
export const childRolls = source("child-rolls", "民政（儿童福利名册）");
export const workInjury = source("work-injury", "人社（工伤保险待遇）");
export const otherAllowances = source("other-allowances", "民政、退役军人、组织人事（同类补贴）");
export const prisons = source("prisons", "司法（服刑人员）");
