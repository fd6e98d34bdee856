/** Width and height of an image from its header, before anything decodes it. */

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** PNG (ISO/IEC 15948): the first chunk is the header. */
export const pngSize = (bytes: Buffer): ImageSize | null =>
  bytes.length >= 24 && bytes.toString("latin1", 12, 16) === "IHDR"
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;

/** SOF0 to SOF15 without the tables that share the range (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG: walks the segments to the frame header. */
export const jpegSize = (bytes: Buffer): ImageSize | null => {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Fill bytes, and markers without a segment.
    const bare = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += bare ? (marker === 0xff ? 1 : 2) : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};
