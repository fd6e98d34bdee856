/** Evidence: what departments hold about persons, asked for within an authorisation, kept with a receipt. */
export { authorisationsOf, type AuthorisationRow } from "./authorisations/authorisations-of.ts";
export {
  signAuthorisation,
  signingWays,
  type NewAuthorisation,
  type SigningWay,
} from "./authorisations/sign-authorisation.ts";
export { withdrawAuthorisation } from "./authorisations/withdraw-authorisation.ts";
export { readManifest, type Manifest } from "./deliveries/manifest.ts";
export { takeDelivery, type Given, type Taken } from "./deliveries/take-delivery.ts";
export type { Asking, EvidenceDeps } from "./deps.ts";
export { keyOf } from "./door/id-key.ts";
export { keyTable, type KeyTable } from "./door/key-table.ts";
export { matchFiles } from "./door/match-files.ts";
export { inquiryKinds, openInquiry, type InquiryKind, type NewInquiry, type Opened } from "./inquiries/open-inquiry.ts";
export { keepSources } from "./keep-sources.ts";
export {
  answersOfInquiry,
  deliveriesOfCase,
  newestInquiry,
  recordsOfCase,
  type AskedDelivery,
  type FoundRecord,
} from "./queries/evidence-of-case.ts";
export { readReceipt, verifyReceipt, type Receipt, type ReceiptVerdict } from "./receipts/receipt.ts";
export { receiptOf } from "./receipts/receipt-of.ts";
