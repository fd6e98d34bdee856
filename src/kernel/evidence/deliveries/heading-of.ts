/** The heading line of a delivery, as delivered. */
import { closeSync, openSync, readSync } from "node:fs";
import { TextDecoder } from "node:util";
import type { FileEncoding } from "../door/delivery-file.ts";

/** No table has headings as long as that; the door has refused such a file before. */
const LONGEST = 64 * 1024;

export const headingOf = (path: string, encoding: FileEncoding): string => {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(LONGEST);
    const length = readSync(descriptor, bytes, 0, LONGEST, 0);
    const end = bytes.subarray(0, length).indexOf("\n");
    const line = bytes.subarray(0, end === -1 ? length : end);
    return new TextDecoder(encoding).decode(line).replace(/^\ufeff|\r$/g, "");
  } finally {
    closeSync(descriptor);
  }
};
