/** Kinds of files with their media types and limits, and what files are kept for. */

const MIB = 1_048_576;

/** 文件类型 · Recognised by content; the ending of a name is a hint only. `largest` in bytes, unless the installation sets another. */
export const fileTypes = {
  jpg: { label: "JPEG 图片", media: "image/jpeg", endings: ["jpg", "jpeg"], largest: 10 * MIB },
  png: { label: "PNG 图片", media: "image/png", endings: ["png"], largest: 10 * MIB },
  pdf: { label: "PDF 文档", media: "application/pdf", endings: ["pdf"], largest: 20 * MIB },
  xlsx: {
    label: "Excel 工作簿",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    largest: 20 * MIB,
  },
  docx: {
    label: "Word 文档",
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    largest: 20 * MIB,
  },
  ofd: { label: "OFD 版式文档", media: "application/ofd", endings: ["ofd"], largest: 20 * MIB },
  csv: { label: "CSV 表格", media: "text/csv", endings: ["csv", "txt"], largest: 20 * MIB },
} as const;
export type FileType = keyof typeof fileTypes;

export const isFileType = (name: string): name is FileType => Object.hasOwn(fileTypes, name);

const materials: readonly FileType[] = ["jpg", "png", "pdf", "docx", "xlsx", "ofd"];

/** 用途 · Why a file is kept; `accepts` are the types an official may upload for it, none for what the platform makes itself. */
export const purposes = {
  "case-material": { label: "办件材料", accepts: materials },
  "person-material": { label: "人员材料", accepts: materials },
  import: { label: "导入文件", accepts: ["xlsx", "csv"] },
  "checked-import": { label: "导入校验结果", accepts: [] },
  export: { label: "导出名册", accepts: [] },
} as const satisfies Record<string, { label: string; accepts: readonly FileType[] }>;
export type Purpose = keyof typeof purposes;

export const isPurpose = (name: string): name is Purpose => Object.hasOwn(purposes, name);

/** Bytes of one part of an upload and of one stored chunk; the last may be shorter. In base64 a part fits a request of 1 MB. */
export const CHUNK = 524_288;

/** What a compressed or pictured file may unfold to; beyond it the file is refused unopened. */
export const unfolding = {
  /** Entries of a zip container. */
  entries: 2_000,
  /** Bytes of all entries together. */
  bytes: 200 * MIB,
  /** Unfolded to packed, of the whole container; spreadsheets of equal rows stay below 60. */
  ratio: 100,
  /** Pixels of an image: 50 million is a page at 600 dots per inch. */
  pixels: 50_000_000,
} as const;

/** 1.5 MB, for sentences. */
export const sizeWords = (bytes: number): string =>
  bytes >= MIB ? `${Number((bytes / MIB).toFixed(1))} MB` : `${Math.max(1, Math.round(bytes / 1_024))} KB`;
