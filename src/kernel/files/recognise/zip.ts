/** Reads the directory of a zip container without opening its entries, and refuses containers made to harm. */
import { unfolding } from "../declare.ts";

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly packed: number;
  /** As the directory claims; `unfold` holds it to that. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}
/** The entries, or in Chinese why the container is refused. */
export type ZipReading = { readonly entries: readonly ZipEntry[] } | { readonly refused: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x41;

const damaged = { refused: "压缩结构不完整" };

/** The end record stands last, before a comment of at most 64 KB. */
const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

interface Central {
  readonly entry: ZipEntry;
  readonly flags: number;
  readonly method: number;
  readonly next: number;
}

const readCentral = (bytes: Buffer, at: number): Central | null => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
  const header = bytes.readUInt32LE(at + 42);
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL) return null;
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + packed > bytes.length) return null;
  const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
  const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  return { entry: { name, stored: method === 0, packed, size, start }, flags, method, next };
};

const faultOf = ({ entry, flags, method }: Central): string | null => {
  if ((flags & ENCRYPTED) !== 0) return "文件加了密码";
  if (method !== 0 && method !== 8) return "使用了不支持的压缩方式";
  if (entry.name.includes("..") || /^[/\\]|^[a-z]:/i.test(entry.name)) return "内部路径指向文件之外";
  return null;
};

/** Entries that share bytes unfold far beyond their ratio (Fifield 2019): each byte belongs to one entry. */
const overlap = (entries: readonly ZipEntry[]): boolean => {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && start < before.start + before.packed;
  });
};

const boundsFault = (entries: readonly ZipEntry[], packed: number): string | null => {
  const size = entries.reduce((total, entry) => total + entry.size, 0);
  if (size > unfolding.bytes) return "解压后的内容过大";
  if (size > unfolding.ratio * packed) return "压缩比异常，疑似压缩炸弹";
  return overlap(entries) ? "内部条目互相重叠，疑似压缩炸弹" : null;
};

export const readZip = (bytes: Buffer): ZipReading => {
  const end = findEnd(bytes);
  if (end < 0) return damaged;
  const count = bytes.readUInt16LE(end + 10);
  if (count > unfolding.entries) return { refused: "内部条目过多" };
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const read = readCentral(bytes, at);
    if (read === null) return damaged;
    const fault = faultOf(read);
    if (fault !== null) return { refused: fault };
    entries.push(read.entry);
    at = read.next;
  }
  const fault = boundsFault(entries, bytes.length);
  return fault === null ? { entries } : { refused: fault };
};
