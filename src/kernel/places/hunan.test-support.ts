/** A database with Hunan's divisions, and short ways to ask it. */
import { asOwner, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import { testDatabase } from "../../../tests/support/database.ts";
import { seedPlaces } from "./register/seed-places.ts";

export interface Hunan {
  readonly db: Database;
  readonly units: number;
  /** Runs as the role of a request. */
  ask<T>(question: (tx: Tx) => Promise<T>): Promise<T>;
}

export const hunan = async (): Promise<Hunan> => {
  const db = await testDatabase();
  const units = await asOwner(db, seedPlaces);
  return { db, units, ask: (question) => within(db, WHOLE_PROVINCE, question) };
};
