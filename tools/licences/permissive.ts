/** Which licences let an office run, change and pass on the platform under Apache-2.0 without further duties. */

/** SPDX identifiers that ask for notices only. */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  // What packages of before SPDX wrote for MIT.
  "MIT/X11",
  // Fonts: free to use, embed in documents and pass on with the software; only the font itself may not be sold alone (article 1).
  "OFL-1.1",
  "PostgreSQL",
  "Unlicense",
  "WTFPL",
  "Zlib",
]);

/** True when one alternative of the expression asks for notices only: "(MIT OR GPL-3.0-or-later)" may be taken as MIT. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replace(/[()]/g, "")
    .split(/\s+OR\s+/)
    .some((alternative) => alternative.split(/\s+AND\s+/).every((name) => permissive.has(name.trim())));

/** Packages that name no licence, each with where it comes from: a lawyer's question, written down until it is answered. */
export const unclear: Readonly<Record<string, string>> = {
  "buffers 0.1.1":
    "自述中没有许可；由 exceljs → unzipper → binary 带入，本平台不用 exceljs 读取文件 · names no licence; brought by exceljs for reading workbooks, which the platform does not use it for",
  "png-js 2.0.0":
    "自述中没有写明，包内 LICENSE 文件为 MIT；由 pdfkit 带入，用于 PNG 图片 · the package's LICENSE file is MIT, its description names none; brought by pdfkit for PNG pictures",
};
