/** What the file store needs from outside, and who acts. */
import type { Clock } from "#kernel/clock";
import { fileTypes, type FileType } from "./declare.ts";
import type { Scan } from "./scan.ts";
import type { ChunkStore } from "./store/open-store.ts";

export interface FilesDeps {
  readonly store: ChunkStore;
  readonly clock: Clock;
  /** The version that new chunks are sealed with. */
  readonly keys: { readonly version: number };
  /** A scanner of the installation; without one only the obvious is found. */
  readonly scan?: Scan;
  /** Largest sizes in bytes that this installation sets; the declared ones otherwise. */
  readonly limits?: Partial<Record<FileType, number>>;
}

export interface Author {
  readonly accountId: number;
  readonly officeId: number;
  readonly divNo: number;
}

export const largestOf = ({ limits = {} }: Pick<FilesDeps, "limits">, type: FileType): number =>
  limits[type] ?? fileTypes[type].largest;
