/** One hash over all content of a database, equal on every back end. */
import { asOwnerSnapshot } from "../transaction.ts";
import type { Database, Tx } from "../types.ts";
import { contentsOf } from "./contents.ts";
import { digest, fixTextForms, linesOf } from "./lines.ts";
import { totalHash } from "./manifest.ts";

/** The fingerprint as seen inside a transaction. */
export const fingerprintIn = async (tx: Tx): Promise<string> => {
  await fixTextForms(tx);
  const tables = [];
  for (const content of await contentsOf(tx)) {
    const found = await digest(linesOf(tx, content), async () => undefined);
    tables.push({ table: content.table, ...found });
  }
  return totalHash(tables);
};

/** SM3 (hex) over all rows of all tables; the same content gives the same fingerprint on any back end. */
export const fingerprint = (db: Database): Promise<string> => asOwnerSnapshot(db, fingerprintIn);
