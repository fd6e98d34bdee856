/** 版本 · The editions of all services: the business date chooses, and two for one day are a mistake of the declaration. */
import type { Service } from "./service.ts";

export interface Editions {
  /** The edition of a service in force on a day; null when there is none. */
  on(id: string, day: string): Service | null;
}

/** @throws when two editions of a service hold on the same day */
export const editions = (services: readonly Service[]): Editions => {
  const inTurn = services.toSorted((a, b) => a.since.localeCompare(b.since));
  for (const [index, { id, since, until }] of inTurn.entries()) {
    if (until !== undefined && until < since) throw new Error(`${id}: the edition of ${since} ends before it begins`);
    const next = inTurn.slice(index + 1).find((later) => later.id === id);
    if (next && (until === undefined || until >= next.since))
      throw new Error(`${id}: the edition of ${since} must end (until) before the one of ${next.since} begins`);
  }
  const on: Editions["on"] = (id, day) =>
    inTurn.find((one) => one.id === id && one.since <= day && (one.until === undefined || day <= one.until)) ?? null;
  return { on };
};
