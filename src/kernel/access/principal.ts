/** The official on whose behalf a request runs. */
import type { Scope } from "#kernel/database";
import type { Me } from "#wire";
import type { Permission, Role } from "./declare.ts";

/** What must be done before anything else may. */
export type Standing = "must-change-password" | "must-enrol";

export interface Principal {
  /** Who sits at the desk, also while acting for another. */
  readonly accountId: number;
  readonly officeId: number;
  /** Number of the office's division; entries of the audit carry it. */
  readonly divNo: number;
  /** The subtree of the office's division: what its requests may see. */
  readonly scope: Scope;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly me: Me;
  /** Of this session, for lists that mark it. */
  readonly sessionId?: number;
  /** The official whose post is exercised under a delegation; role, office and permissions are theirs. */
  readonly actingFor?: number;
  readonly standing?: Standing;
}

/** Whether the official's role carries the permission; the same answer hides a button and refuses a request. */
export const may = (principal: Principal, permission: Permission): boolean =>
  principal.permissions.includes(permission);

/**
 * The accounts whose impartiality counts: the one at the desk and the one whose post is exercised. Neither may have
 * investigated the case that is decided, nor be a relative of the household.
 */
export const accountsBehind = ({ accountId, actingFor }: Principal): readonly number[] =>
  actingFor === undefined ? [accountId] : [accountId, actingFor];
