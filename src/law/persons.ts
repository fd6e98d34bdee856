/** Who a person is before the law: capacity, family, guardianship, and the laws on groups under special protection. */
export { MFD as civilCode } from "./texts/mfd.ts";
export { WB as minorsProtection } from "./texts/wb.ts";
export { LN as elderlyRights } from "./texts/ln.ts";
export { CB as disabledRights } from "./texts/cb.ts";
export { CJ as disabledRehabilitation } from "./texts/cj.ts";
export { LX15 as disabilitySubsidies } from "./texts/lx15.ts";
export { GL as oldAgeAllowanceMeasures } from "./texts/gl.ts";
