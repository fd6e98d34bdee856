/** 社会救助 · Social assistance: the services of this domain. */
import { minimumLivingAllowance } from "./services/minimum-living-allowance.ts";

export { minimumLivingAllowance };
export const assistanceServices = [minimumLivingAllowance] as const;
