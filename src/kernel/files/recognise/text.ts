/** Whether bytes are text in one of the encodings that offices use: UTF-8, UTF-16 with a mark, GB 18030. */

/** The encoding, or null when none fits. GB 18030 is asked last: most bytes are some text in it. */
export const encodingOf = (bytes: Buffer): "utf-8" | "utf-16le" | "gb18030" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  for (const encoding of ["utf-8", "gb18030"] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return encoding;
    } catch {
      continue;
    }
  }
  return null;
};

/** No control characters but tab and line ends; a text holds no zero byte outside UTF-16. */
export const looksLikeText = (bytes: Buffer): boolean => {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-16le") return true;
  return encoding !== null && !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
};
