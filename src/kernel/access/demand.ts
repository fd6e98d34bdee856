/** Refuses, and writes down, what the official's role does not carry. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { within, type Database } from "#kernel/database";
import type { ProblemError } from "#kernel/problems";
import { permissions, type Permission } from "./declare.ts";
import { passwordMustChange } from "./passwords/problems.ts";
import { may, type Principal } from "./principal.ts";
import { notPermitted } from "./problems.ts";
import { secondFactorMustEnrol } from "./second-factor/problems.ts";

/**
 * For what needs no permission but a sound standing, e.g. delegating.
 * @throws passwordMustChange, secondFactorMustEnrol
 */
export const demandStanding = ({ standing }: Principal): void => {
  if (standing === "must-change-password") throw passwordMustChange({});
  if (standing === "must-enrol") throw secondFactorMustEnrol({});
};

const refusalOf = (principal: Principal, permission: Permission): ProblemError => {
  if (principal.standing === "must-change-password") return passwordMustChange({});
  if (principal.standing === "must-enrol") return secondFactorMustEnrol({});
  return notPermitted({ permission: permissions[permission], role: principal.me.roleLabel });
};

/**
 * Resolves when the official may; otherwise audits the refusal in a transaction of its own, which the caller's rollback does not undo.
 * `what` is the query or action by its name, e.g. "people.reveal-id".
 * @throws notPermitted; passwordMustChange and secondFactorMustEnrol, which come before everything else
 */
export const demand = async (
  db: Database,
  { clock }: { clock: Clock },
  asked: { principal: Principal; permission: Permission; what: string; requestId: string },
): Promise<void> => {
  const { principal, permission, what, requestId } = asked;
  if (may(principal, permission)) return;
  const reason = `没有“${permissions[permission]}”的权限`;
  await within(db, principal.scope, (tx) =>
    record(tx, { actor: principal, requestId, act: "refused", what, reason, subjects: [], at: clock.now() }),
  );
  throw refusalOf(principal, permission);
};
