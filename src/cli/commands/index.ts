/** The commands in the order of the help. */
import type { Command } from "../command.ts";
import { accountAdd } from "../accounts/account-add.ts";
import { accountDisable } from "../accounts/account-disable.ts";
import { accountDropFactor } from "../accounts/account-drop-factor.ts";
import { accountList } from "../accounts/account-list.ts";
import { accountPassword } from "../accounts/account-password.ts";
import { accountUnlock } from "../accounts/account-unlock.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { explain } from "../rules/explain.ts";
import { ledgerVerify } from "./ledger-verify.ts";
import { guide } from "../rules/guide.ts";
import { officeAdd } from "../accounts/office-add.ts";
import { officeList } from "../accounts/office-list.ts";
import { officePhone } from "../accounts/office-phone.ts";
import { propose } from "../rules/propose.ts";
import { replay } from "../rules/replay.ts";
import { paymentsVerify } from "./payments-verify.ts";
import { receiptVerify } from "./receipt-verify.ts";
import { providerAdd } from "../accounts/provider-add.ts";
import { restore } from "./restore.ts";
import { rulesDiff } from "../rules/rules-diff.ts";
import { rulesList } from "../rules/rules-list.ts";
import { rulesPublish } from "../rules/rules-publish.ts";
import { rulesSimulate } from "../rules/rules-simulate.ts";
import { rulesVerify } from "../rules/rules-verify.ts";
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
  rulesSimulate,
  rulesPublish,
  rulesList,
  rulesDiff,
  officeAdd,
  officeList,
  officePhone,
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
  paymentsVerify,
  receiptVerify,
  backup,
  restore,
];
