/** The departments whose records are held beside what a household declares. */
import { source } from "#policy";

export const vehicles = source("vehicles", "公安交管（机动车）");
export const realEstate = source("real-estate", "自然资源（不动产登记）");
export const banks = source("banks", "银行存款");
export const payroll = source("payroll", "税务（工资薪金）");
export const pensions = source("pensions", "人社（养老保险待遇）");
export const medicalInsurance = source("medical-insurance", "医保（医疗费用）");
export const disabledPersons = source("disabled-persons", "残联（残疾人证）");
