/** 口令规则 · The rules of passwords, locks and sessions that this installation has chosen. */
import { sql, type Tx } from "#kernel/database";

export interface Profile {
  readonly name: string;
  readonly label: string;
  /** Characters. */
  readonly shortest: number;
  /** How many of lower case, upper case, digits and other characters must appear. */
  readonly classes: number;
  /** Null: a password does not age. */
  readonly maxAgeDays: number | null;
  /** The last so many passwords are not taken again. */
  readonly history: number;
  readonly refuseCommon: boolean;
  /** Wrong tries until a lock. */
  readonly failures: number;
  /** Of the first lock; each further one doubles, up to the longest. */
  readonly lockMinutes: number;
  readonly longestLockMinutes: number;
  readonly idleMinutes: number;
  readonly longestHours: number;
  /** Roles that must have a second factor. */
  readonly secondFactor: readonly string[];
}

/** Exactly one profile is in use: the migration chooses one and a choice is an exchange. */
export const profileInUse = async (tx: Tx): Promise<Profile> => {
  const found = await sql<Profile>`
    select name, label, shortest, classes, max_age_days as "maxAgeDays", history, refuse_common as "refuseCommon", failures,
      lock_minutes as "lockMinutes", longest_lock_minutes as "longestLockMinutes", idle_minutes as "idleMinutes",
      longest_hours as "longestHours", second_factor as "secondFactor"
    from access.profile where in_use`.execute(tx);
  const profile = found.rows[0];
  if (profile === undefined) throw new Error("No profile of passwords and sessions is in use");
  return profile;
};
