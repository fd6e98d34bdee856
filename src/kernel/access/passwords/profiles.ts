/** 口令规则 · All rules that can be chosen, the one in use first. */
import { sql, type Tx } from "#kernel/database";
import type { ProfileWire } from "#wire";

export const profiles = async (tx: Tx): Promise<ProfileWire[]> =>
  (
    await sql<ProfileWire>`
      select name, label, in_use as "inUse", shortest, classes, max_age_days as "maxAgeDays", history, idle_minutes as "idleMinutes",
        second_factor as "secondFactor", administrator_networks as "administratorNetworks"
      from access.profile order by in_use desc, name`.execute(tx)
  ).rows;
