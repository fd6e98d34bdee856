/** The offices a declaration can name, as subjects of its steps. Which building that is on a day, the kernel resolves. */
import { office } from "#policy";

/** 村（居）民委员会 finds and helps; it never decides. */
export const village = office("village", "村（居）民委员会");
export const township = office("township", "乡镇人民政府（街道办事处）");
export const county = office("county", "县级民政部门");
/** 县级居民家庭经济状况核对机构, an office beside the county department. */
export const verificationCentre = office("verificationCentre", "县级核对机构");
/** 县级残疾人联合会 keeps the certificates of disabled persons. */
export const federation = office("federation", "县级残疾人联合会");
export const prefecture = office("prefecture", "市州民政部门");
export const province = office("province", "省级民政部门");

export const offices = [village, township, county, verificationCentre, federation, prefecture, province] as const;
