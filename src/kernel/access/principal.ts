/** The official on whose behalf a request runs. */
import type { Scope } from "#kernel/database";
import type { Me } from "#wire";
import type { Permission, Role } from "./declare.ts";

export interface Principal {
  readonly accountId: number;
  readonly officeId: number;
  /** Number of the office's division; entries of the audit carry it. */
  readonly divNo: number;
  /** The subtree of the office's division: what its requests may see. */
  readonly scope: Scope;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly me: Me;
}

/** Whether the official's role carries the permission; the same answer hides a button and refuses a request. */
export const may = (principal: Principal, permission: Permission): boolean =>
  principal.permissions.includes(permission);
