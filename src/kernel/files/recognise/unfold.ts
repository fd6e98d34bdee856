/** Unfolds one entry of a zip container as a stream that never gives more than its directory claims. */
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { ZipEntry } from "./zip.ts";

/** A container that lies about its sizes is stopped at the first byte too many. */
export class LyingContainer extends Error {}

const rawOf = (bytes: Buffer, entry: ZipEntry): Readable => {
  const packed = Readable.from([bytes.subarray(entry.start, entry.start + entry.packed)]);
  return entry.stored ? packed : packed.pipe(createInflateRaw());
};

/** @throws LyingContainer, or an error of the decompression for damaged bytes */
export async function* unfold(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  let given = 0;
  for await (const piece of rawOf(bytes, entry) as AsyncIterable<Buffer>) {
    given += piece.length;
    if (given > entry.size) throw new LyingContainer(entry.name);
    yield piece;
  }
}
