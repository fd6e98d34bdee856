/** Every service of every domain, and their papers, for the server, the command line and the tools. */
import { assistancePapers, assistanceServices } from "#domains/assistance";
import type { PaperKind } from "#kernel/cases";
import { editions, type Service } from "#policy";

export const services: readonly Service[] = [...assistanceServices];

const book = editions(services);

/** The edition of a service in force on a day; null when there is none. */
export const serviceOn = (id: string, on: string): Service | null => book.on(id, on);

/** The declared papers of a service; none where no domain declares any. */
export const papersOf = (serviceId: string): readonly PaperKind[] =>
  assistanceServices.some(({ id }) => id === serviceId) ? assistancePapers : [];
