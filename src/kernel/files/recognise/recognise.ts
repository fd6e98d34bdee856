/** What a file is, by its content; and whether it is safe to keep. The name and the declared type are hints only. */
import { unfolding, type FileType } from "../declare.ts";
import { jpegSize, pngSize, type ImageSize } from "./image-size.ts";
import { looksLikeText } from "./text.ts";
import { unfold } from "./unfold.ts";
import { readZip, type ZipEntry } from "./zip.ts";

/** `type` null: not one of ours, and `says` what it seems to be. `unsafe`: why it is refused although its type is accepted. */
export type Recognised =
  | { readonly type: FileType; readonly unsafe: string | null }
  | { readonly type: null; readonly says: string };

const begins = (bytes: Buffer, ...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

const image = (type: "jpg" | "png", size: ImageSize | null): Recognised => {
  if (size === null || size.width === 0 || size.height === 0) return { type, unsafe: "图片已损坏" };
  const tooMany = size.width * size.height > unfolding.pixels;
  return { type, unsafe: tooMany ? `图片有 ${size.width} × ${size.height} 像素，展开后过大` : null };
};

const pdf = (bytes: Buffer): Recognised => ({
  type: "pdf",
  // Readers look for the end mark in the last kilobyte; transfer programs may add blanks behind it.
  unsafe: bytes.subarray(-2_048).includes("%%EOF") ? null : "文档不完整，缺少结尾",
});

const kindOfContainer = (names: ReadonlySet<string>): FileType | null => {
  if (names.has("OFD.xml")) return "ofd";
  if (!names.has("[Content_Types].xml")) return null;
  if (names.has("xl/workbook.xml")) return "xlsx";
  return names.has("word/document.xml") ? "docx" : null;
};

const containerFault = async (bytes: Buffer, entries: readonly ZipEntry[]): Promise<string | null> => {
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return "含有宏代码，请另存为不含宏的格式";
  try {
    for (const entry of entries) for await (const _ of unfold(bytes, entry));
    return null;
  } catch {
    return "解压后的内容与目录不符，文件已损坏或疑似压缩炸弹";
  }
};

const container = async (bytes: Buffer): Promise<Recognised> => {
  const read = readZip(bytes);
  if ("refused" in read) return { type: "xlsx", unsafe: read.refused };
  const type = kindOfContainer(new Set(read.entries.map(({ name }) => name)));
  if (type === null) return { type, says: "压缩包" };
  return { type, unsafe: await containerFault(bytes, read.entries) };
};

const others: readonly (readonly [string, readonly number[]])[] = [
  ["旧版 Office 文档（doc、xls），请另存为 docx、xlsx", [0xd0, 0xcf, 0x11, 0xe0]],
  ["可执行程序", [0x4d, 0x5a]],
  ["可执行程序", [0x7f, 0x45, 0x4c, 0x46]],
  ["RAR 压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["GIF 图片，请另存为 JPEG 或 PNG", [0x47, 0x49, 0x46, 0x38]],
];

/** Needs the whole file, which its limit of size bounds. Every entry of a container is unfolded once, piece by piece, and thrown away. */
export const recognise = async (bytes: Buffer): Promise<Recognised> => {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return image("jpg", jpegSize(bytes));
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return image("png", pngSize(bytes));
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return pdf(bytes);
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return container(bytes);
  const known = others.find(([, magic]) => begins(bytes, ...magic));
  if (known) return { type: null, says: known[0] };
  return looksLikeText(bytes) ? { type: "csv", unsafe: null } : { type: null, says: "无法识别的格式" };
};
