/** 选择口令规则 · Exchanges the rules of passwords and sessions for the whole province, and says who must have a second factor. */
import { isIPv4 } from "node:net";
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { isRole, type Role } from "../declare.ts";
import type { Principal } from "../principal.ts";
import { notOfProvince, unknownProfile } from "./problems.ts";

export interface ProfileChoice {
  readonly name: string;
  /** Whole or null: unchanged. */
  readonly idleMinutes?: number | null;
  readonly secondFactor?: readonly string[] | null;
  /** Networks such as "10.43.0.0/16" that the three administrators sign in from; empty: anywhere. */
  readonly administratorNetworks?: readonly string[] | null;
}

const isNetwork = (text: string): boolean => {
  const [address = "", prefix = "32", ...more] = text.split("/");
  return more.length === 0 && isIPv4(address) && /^\d{1,2}$/.test(prefix) && Number(prefix) <= 32;
};

const demandNetworks = (networks: readonly string[]): void => {
  const wrong = networks.flatMap((text, index) =>
    isNetwork(text)
      ? []
      : [
          {
            at: `administratorNetworks[${index}]`,
            code: "wrong-network",
            says: `“${text}”不是网络地址，请写成 10.43.0.0/16`,
          },
        ],
  );
  if (wrong.length > 0) throw invalidInput(wrong);
};

/**
 * The rules hold for every office, so an office of the province chooses them. They are the owner's table; this is the one door to it.
 * @throws notOfProvince, invalidInput, unknownProfile
 */
export const chooseProfile = (
  db: Database,
  { clock }: { clock: Clock },
  { principal, requestId, choice }: { principal: Principal; requestId: string; choice: ProfileChoice },
): Promise<void> => {
  if (principal.me.office.kind !== "province") throw notOfProvince({});
  demandNetworks(choice.administratorNetworks ?? []);
  return asOwner(db, async (tx) => {
    const roles: readonly Role[] | null = choice.secondFactor?.filter(isRole) ?? null;
    await sql`update access.profile set in_use = false where in_use and exists (select from access.profile where name = ${choice.name})`.execute(
      tx,
    );
    const chosen = await sql`update access.profile set in_use = true,
        idle_minutes = coalesce(${choice.idleMinutes ?? null}::smallint, idle_minutes),
        second_factor = coalesce(${roles}::text[], second_factor),
        administrator_networks = coalesce(${choice.administratorNetworks ?? null}::text[], administrator_networks)
      where name = ${choice.name} returning name`.execute(tx);
    if (chosen.rows.length === 0) throw unknownProfile({ name: choice.name });
    const written = { requestId, act: "write" as const, what: "access.choose-profile", detail: choice };
    await record(tx, { actor: principal, ...written, subjects: [], at: clock.now() });
  });
};
