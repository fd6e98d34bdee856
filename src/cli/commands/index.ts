/** The commands in the order of the help. */
import type { Command } from "../command.ts";
import { accountAdd } from "./account-add.ts";
import { accountDisable } from "./account-disable.ts";
import { accountDropFactor } from "./account-drop-factor.ts";
import { accountList } from "./account-list.ts";
import { accountPassword } from "./account-password.ts";
import { accountUnlock } from "./account-unlock.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { guide } from "./guide.ts";
import { officeAdd } from "./office-add.ts";
import { officeList } from "./office-list.ts";
import { propose } from "./propose.ts";
import { replay } from "./replay.ts";
import { providerAdd } from "./provider-add.ts";
import { restore } from "./restore.ts";
import { rulesDiff } from "./rules-diff.ts";
import { rulesList } from "./rules-list.ts";
import { rulesPublish } from "./rules-publish.ts";
import { rulesVerify } from "./rules-verify.ts";
import { seed } from "./seed.ts";
import { start } from "./start.ts";

export const commands: readonly Command[] = [
  start,
  seed,
  explain,
  guide,
  propose,
  replay,
  rulesVerify,
  rulesPublish,
  rulesList,
  rulesDiff,
  officeAdd,
  officeList,
  accountAdd,
  accountList,
  accountPassword,
  accountUnlock,
  accountDropFactor,
  accountDisable,
  providerAdd,
  check,
  auditVerify,
  ledgerVerify,
  backup,
  restore,
];
