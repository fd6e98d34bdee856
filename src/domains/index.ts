/** Every service of every domain, and their papers, for the server, the command line and the tools. */
import { assistancePapers, assistanceServices, minimumLivingAllowance } from "#domains/assistance";
import { disabilityServices } from "#domains/disability";
import { eldercareServices } from "#domains/eldercare";
import type { PaperKind } from "#kernel/cases";
import { editions, type Service } from "#policy";

export const services: readonly Service[] = [...assistanceServices, ...disabilityServices, ...eldercareServices];

const book = editions(services);

/** The edition of a service in force on a day; null when there is none. */
export const serviceOn = (id: string, on: string): Service | null => book.on(id, on);

/** The declared papers of a service; none where no domain declares any. They cite the rules of one service, so no other takes them over. */
export const papersOf = (serviceId: string): readonly PaperKind[] =>
  serviceId === minimumLivingAllowance.id ? assistancePapers : [];
