/** Every service of every domain, for the server, the command line and the tools. */
import { assistanceServices } from "#domains/assistance";
import type { Service } from "#policy";

export const services: readonly Service[] = [...assistanceServices];

/** The edition of a service in force on a day; null when there is none. */
export const serviceOn = (id: string, on: string): Service | null =>
  services
    .filter((service) => service.id === id && service.since <= on)
    .sort((a, b) => b.since.localeCompare(a.since))[0] ?? null;
