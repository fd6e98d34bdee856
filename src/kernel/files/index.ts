/** Files: received in parts, recognised by content, kept encrypted outside the database, read with a reason. */
export { contentOf } from "./content-of.ts";
export * from "./declare.ts";
export type { Author, FilesDeps } from "./deps.ts";
export { fileRow, filesOf } from "./file-row.ts";
export { keepContent, type Made } from "./keep-content.ts";
export { fileNotVisible } from "./problems.ts";
export { addPart, type Part } from "./receive/add-part.ts";
export { beginUpload, type NewUpload } from "./receive/begin-upload.ts";
export { completeUpload, type Completion } from "./receive/complete-upload.ts";
export { uploadState } from "./receive/upload-of.ts";
export { encodingOf } from "./recognise/text.ts";
export { unfold } from "./recognise/unfold.ts";
export { readZip, type ZipEntry } from "./recognise/zip.ts";
export { scanWithout, type Scan, type Scanned } from "./scan.ts";
export { openStore, type ChunkStore } from "./store/open-store.ts";
export { sweep } from "./store/sweep.ts";
export type { FileSubject } from "./subject.ts";
