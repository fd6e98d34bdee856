/** The words the rest of the house uses for the database. */
import type { Kysely, Transaction } from "kysely";
import type { PoolConfig } from "pg";
import type { Tables } from "./tables.generated.ts";

/** A transaction of the platform's tables; hand-written SQL runs with sql`…`.execute(tx). */
export type Tx = Transaction<Tables>;

/** Division numbers [lo, hi): what one transaction may see. */
export interface Scope {
  readonly lo: number;
  readonly hi: number;
}

/** Which PostgreSQL serves; `says` is a Chinese sentence for the start line and never holds a password. */
export interface Backend {
  readonly kind: "url" | "native" | "pglite";
  readonly says: string;
}

export interface Database {
  readonly backend: Backend;
  readonly kysely: Kysely<Tables>;
  /** Ends all connections, stops the embedded server if there is one and frees the home directory. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The directory that holds the data, the socket and the lock. */
  readonly home: string;
  /** A PostgreSQL connection string; wins over the embedded servers. */
  readonly url?: string;
  /** Which embedded server a fresh home gets; a home with data keeps the one it was created with. */
  readonly prefer?: "native" | "pglite";
}

/** A server that accepts connections, and how to reach and stop it. */
export interface Running {
  readonly backend: Backend;
  readonly connection: PoolConfig;
  stop(): Promise<void>;
}
