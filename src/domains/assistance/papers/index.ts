/** 社会救助文书 · Every paper of the services of this domain, in the order of a file (一户一档). */
import type { PaperKind } from "#kernel/cases";
import { acceptanceNotice } from "./acceptance-notice.ts";
import { applicationForm } from "./application-form.ts";
import { approvalForm } from "./approval-form.ts";
import { authorisation } from "./authorisation.ts";
import { calculationSheet } from "./calculation-sheet.ts";
import { correctionNotice } from "./correction-notice.ts";
import { democraticReview } from "./democratic-review.ts";
import { gradualExitForm } from "./gradual-exit-form.ts";
import { nearRelativeFiling } from "./near-relative-filing.ts";
import { neighbourVisit } from "./neighbour-visit.ts";
import { notAcceptedNotice } from "./not-accepted-notice.ts";
import { publicNotice } from "./public-notice.ts";
import { publication } from "./publication.ts";
import { reviewForm } from "./review-form.ts";
import { safekeepingAgreement } from "./safekeeping-agreement.ts";
import { terminationNotice } from "./termination-notice.ts";
import { visitForm } from "./visit-form.ts";
import { waiver } from "./waiver.ts";

export const assistancePapers: readonly PaperKind[] = [
  applicationForm,
  authorisation,
  correctionNotice,
  acceptanceNotice,
  notAcceptedNotice,
  nearRelativeFiling,
  visitForm,
  neighbourVisit,
  calculationSheet,
  publicNotice,
  approvalForm,
  publication,
  democraticReview,
  reviewForm,
  gradualExitForm,
  terminationNotice,
  waiver,
  safekeepingAgreement,
];
