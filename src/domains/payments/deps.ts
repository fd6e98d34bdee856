/** What payments need from outside, and who acts. */
import type { Recorded } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import type { Database } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";

/** A roll is made over a whole county, protected persons included, so its acts run as the platform; the caller has proved the right and the county. */
export interface PaymentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyProvider;
  /** 待遇名称 · what the family reads on its bank statement. */
  readonly titleOf: (serviceId: string) => string;
}

/** One request of one official. */
export interface Acting {
  readonly actor: NonNullable<Recorded["actor"]>;
  readonly requestId: string;
}
