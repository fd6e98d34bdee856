/** What case work needs, from the platform that runs. */
import { serviceOn } from "#domains";
import type { CaseDeps } from "#kernel/cases";
import type { Platform } from "#platform";

export const caseDeps = ({ clock, calendar, keys }: Platform): CaseDeps => ({ clock, calendar, keys, serviceOn });
