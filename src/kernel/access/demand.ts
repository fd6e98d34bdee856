/** Refuses, and writes down, what the official's role does not carry. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { within, type Database } from "#kernel/database";
import { permissions, type Permission } from "./declare.ts";
import { may, type Principal } from "./principal.ts";
import { notPermitted } from "./problems.ts";

/**
 * Resolves when the official may; otherwise audits the refusal in a transaction of its own, which the caller's rollback does not undo.
 * `what` is the query or action by its name, e.g. "people.reveal-id".
 * @throws notPermitted
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
  throw notPermitted({ permission: permissions[permission], role: principal.me.roleLabel });
};
