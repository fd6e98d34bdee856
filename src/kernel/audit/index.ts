/** The audit: every read and write of personal data, recorded, sealed, anchored and verifiable. */
export { record } from "./record.ts";
export type { Act, Recorded, Subject, SubjectKind } from "./record.ts";
export { accessesOf } from "./accesses-of.ts";
export type { Access, Portion } from "./accesses-of.ts";
export { searchEntries, type AuditAsked, type AuditEntry } from "./search-entries.ts";
export { seal } from "./seal.ts";
export { startSealer } from "./sealer.ts";
export type { Sealer, SealerOptions } from "./sealer.ts";
export { anchor } from "./anchor.ts";
export { verify } from "./verify.ts";
export type { Verdict } from "./verify.ts";
export type { Block } from "./block.ts";
export type { Broken } from "./broken.ts";
