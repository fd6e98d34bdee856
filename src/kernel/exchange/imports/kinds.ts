/** Every list that can be imported. */
import type { ImportKindWire } from "#wire";
import { householdList } from "../households/household-list.ts";
import type { ImportKind } from "../import-kind.ts";
import { unknownKind } from "../problems.ts";

const kinds: readonly ImportKind[] = [householdList];

/** @throws unknownKind */
export const importKind = (id: string): ImportKind => {
  const found = kinds.find((kind) => kind.id === id);
  if (found === undefined) throw unknownKind({ kind: id });
  return found;
};

export const importKinds = (): ImportKindWire[] =>
  kinds.map(({ id, title, columns }) => ({
    id,
    title,
    columns: columns.map(({ key, label, required, help, example }) => ({ key, label, required, help, example })),
  }));
