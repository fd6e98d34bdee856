/** 养老服务 · Care of the elderly: the services of this domain. */
import { institutionFiling } from "./services/care-institution-filing.ts";
import { oldAgeAllowance } from "./services/old-age-allowance.ts";

export { institutionFiling, oldAgeAllowance };
export const eldercareServices = [institutionFiling, oldAgeAllowance] as const;
