/** 养老服务 · Care of the elderly: the services of this domain. */
import { institutionFiling } from "./services/care-institution-filing.ts";

export { institutionFiling };
export const eldercareServices = [institutionFiling] as const;
