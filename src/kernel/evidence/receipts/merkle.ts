/** A Merkle tree over receipts (the shape of RFC 6962, with SM3): one signature over the root proves each of them by itself. */
import { createHash } from "node:crypto";

const size = 32;
const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** The digest of one receipt's words. Leaves and nodes are marked, so that one can never pass for the other. */
export const leafOf = (words: string | Uint8Array): Buffer => createHash("sm3").update(leafMark).update(words).digest();

const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash("sm3").update(nodeMark).update(left).update(right).digest();

/** The digest of no receipt at all. */
const nothing = createHash("sm3").digest();

/** The layers above the leaves, the root last; a node without a partner moves up as it is. */
const layersOf = (leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] => {
  const layers: (readonly Uint8Array[])[] = [leaves];
  for (let layer = leaves; layer.length > 1;) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < layer.length; at += 2) {
      const [left, right] = [layer[at], layer[at + 1]];
      if (left !== undefined) above.push(right === undefined ? left : nodeOf(left, right));
    }
    layers.push(above);
    layer = above;
  }
  return layers;
};

/** 64 hexadecimal digits. `leaves` are digests of 32 bytes, one after the other. */
export const rootOf = (leaves: Uint8Array): string => {
  if (leaves.length === 0) return nothing.toString("hex");
  const split = Array.from({ length: leaves.length / size }, (_, at) => leaves.subarray(at * size, (at + 1) * size));
  return Buffer.from(layersOf(split).at(-1)?.[0] ?? nothing).toString("hex");
};

/** A neighbour on the way up, and on which side it stands. */
export interface Neighbour {
  readonly side: "left" | "right";
  readonly digest: string;
}

/** The way from a leaf to the root; null when there is no such leaf. */
export const pathOf = (leaves: readonly Uint8Array[], place: number): readonly Neighbour[] | null => {
  if (!Number.isInteger(place) || place < 0 || place >= leaves.length) return null;
  const path: Neighbour[] = [];
  let at = place;
  for (const layer of layersOf(leaves).slice(0, -1)) {
    const beside = layer[at ^ 1];
    if (beside !== undefined)
      path.push({ side: at % 2 === 0 ? "right" : "left", digest: Buffer.from(beside).toString("hex") });
    at >>= 1;
  }
  return path;
};

/** The root that a leaf and its way lead to. */
export const rootBy = (leaf: Uint8Array, path: readonly Neighbour[]): string =>
  Buffer.from(
    path.reduce<Uint8Array>((below, { side, digest }) => {
      const beside = Buffer.from(digest, "hex");
      return side === "left" ? nodeOf(beside, below) : nodeOf(below, beside);
    }, leaf),
  ).toString("hex");
