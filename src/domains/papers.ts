/** The papers of every service of every domain, for the server. */
import { assistancePapers, assistanceServices } from "#domains/assistance";
import type { PaperKind } from "#kernel/cases";

/** The declared papers of a service; none for a service that has none. */
export const papersOf = (serviceId: string): readonly PaperKind[] =>
  assistanceServices.some(({ id }) => id === serviceId) ? assistancePapers : [];
