/** Every service of every domain, for the server, the command line and the tools. */
import { assistanceServices } from "#domains/assistance";
import { editions, type Service } from "#policy";

export const services: readonly Service[] = [...assistanceServices];

const book = editions(services);

/** The edition of a service in force on a day; null when there is none. */
export const serviceOn = (id: string, on: string): Service | null => book.on(id, on);
