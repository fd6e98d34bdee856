/** What papers need, from the platform that runs. */
import { papersOf } from "#domains";
import type { PaperDeps } from "#kernel/cases";
import type { Platform } from "#platform";
import { caseDeps } from "./case-deps.ts";

export const paperDeps = (platform: Platform): PaperDeps => ({ ...caseDeps(platform), papersOf });
