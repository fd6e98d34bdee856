/** Where an instance keeps its data, keys and anchors. */
import { resolve } from "node:path";

/** XIANGMIN_HOME, or var/ below the project. */
export const homeOf = (environment: Readonly<Record<string, string | undefined>>): string =>
  resolve(environment["XIANGMIN_HOME"] ?? resolve(import.meta.dirname, "../../var"));
