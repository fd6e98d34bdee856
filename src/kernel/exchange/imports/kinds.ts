/** The lists that can be imported here. */
import type { ImportKindWire } from "#wire";
import type { ImportKind } from "../import-kind.ts";
import { unknownKind } from "../problems.ts";

/** @throws unknownKind */
export const importKind = (kinds: readonly ImportKind[], id: string): ImportKind => {
  const found = kinds.find((kind) => kind.id === id);
  if (found === undefined) throw unknownKind({ kind: id });
  return found;
};

export const importKinds = (kinds: readonly ImportKind[]): ImportKindWire[] =>
  kinds.map(({ id, title, columns, totalled = false }) => ({
    id,
    title,
    totalled,
    columns: columns.map(({ key, label, required, help, example }) => ({ key, label, required, help, example })),
  }));
