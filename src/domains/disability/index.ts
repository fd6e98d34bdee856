/** 残疾人福利 · Welfare of disabled persons: the services of this domain. */
import { disabilityAllowances } from "./services/disability-subsidies.ts";

export { disabilityAllowances };
export const disabilityServices = [disabilityAllowances] as const;
