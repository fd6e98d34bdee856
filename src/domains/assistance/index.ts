/** 社会救助 · Social assistance: the services of this domain and their papers. */
import { assistancePapers } from "./papers/index.ts";
import { minimumLivingAllowance } from "./services/minimum-living-allowance/index.ts";
import { temporaryRelief } from "./services/temporary-relief.ts";

export {
  deductionKinds,
  exemptItems,
  incomeItems,
  type IncomeItem,
} from "./services/minimum-living-allowance/income-items.ts";
export { caseloadFindings, type CaseloadFinding } from "./caseload-check.ts";
export { heldAgainst, verdicts, type Comparison, type ComparedRecord } from "./held-against.ts";
export { assistancePapers, minimumLivingAllowance, temporaryRelief };
export const assistanceServices = [minimumLivingAllowance, temporaryRelief] as const;
