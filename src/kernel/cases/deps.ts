/** What case work needs from outside. */
import type { Principal } from "#kernel/access";
import type { Calendar } from "#kernel/calendar";
import type { Clock } from "#kernel/clock";
import type { KeyProvider } from "#kernel/secrets";
import type { Service } from "#policy";

export interface CaseDeps {
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly keys: KeyProvider;
  /** The edition of a service in force on a day; null when there is none. */
  readonly serviceOn: (id: string, on: string) => Service | null;
}

/** One request of one official. */
export interface Asked {
  readonly principal: Principal;
  readonly requestId: string;
}

/** The service of a stored case: editions are never removed while a case refers to them. */
export const editionOf = ({ serviceOn }: Pick<CaseDeps, "serviceOn">, id: string, edition: string): Service => {
  const service = serviceOn(id, edition);
  if (!service) throw new Error(`The declaration of ${id} in its edition of ${edition} is missing`);
  return service;
};
