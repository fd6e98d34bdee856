/** The commands in the order of the help. */
import type { Command } from "../command.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import { explain } from "./explain.ts";
import { propose } from "./propose.ts";
import { restore } from "./restore.ts";
import { rulesVerify } from "./rules-verify.ts";
import { seed } from "./seed.ts";
import { start } from "./start.ts";

export const commands: readonly Command[] = [start, seed, explain, propose, rulesVerify, auditVerify, backup, restore];
