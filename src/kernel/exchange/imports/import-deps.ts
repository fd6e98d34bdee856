/** What imports and exports need from outside, and on whose behalf they run. */
import type { Tx } from "#kernel/database";
import type { Author, FilesDeps } from "#kernel/files";
import type { ExchangeDeps, ImportKind } from "../import-kind.ts";

/** Lists in and out are kept as files. */
export type ListDeps = ExchangeDeps & Pick<FilesDeps, "store" | "keys">;

export type ImportDeps = ListDeps & {
  /** The lists that can be imported here. */
  readonly kinds: readonly ImportKind[];
};

export interface Acting {
  readonly author: Author;
  readonly requestId: string;
  /** One transaction in the official's scope. */
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}
