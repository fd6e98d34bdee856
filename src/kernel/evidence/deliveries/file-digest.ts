/** The SM3 of a file, read as a stream. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export const fileDigest = async (path: string): Promise<string> => {
  const hash = createHash("sm3");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
};
