/** What imports and exports need from outside, and on whose behalf they run. */
import type { Tx } from "#kernel/database";
import type { Author, FilesDeps } from "#kernel/files";
import type { ExchangeDeps } from "../import-kind.ts";

export type ImportDeps = ExchangeDeps & Pick<FilesDeps, "store" | "keys">;

export interface Acting {
  readonly author: Author;
  readonly requestId: string;
  /** One transaction in the official's scope. */
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}
