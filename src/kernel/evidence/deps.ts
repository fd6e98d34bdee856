/** What evidence needs from outside, and who asks. */
import type { Recorded } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import type { KeyProvider } from "#kernel/secrets";

export interface EvidenceDeps {
  readonly clock: Clock;
  readonly keys: KeyProvider;
}

/** One request of one official. */
export interface Asking {
  readonly actor: NonNullable<Recorded["actor"]>;
  readonly requestId: string;
}
