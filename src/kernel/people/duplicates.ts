/** Whether a document number is already registered, and what to do about it. */
import { sql, type Tx } from "#kernel/database";
import type { ProblemError } from "#kernel/problems";
import { existsInProvince } from "./exists-in-province.ts";
import { idBlind } from "./insert-people.ts";
import { maskDocument, personRows } from "./person-row.ts";
import { alreadyRegistered, nothingToDispute, registeredElsewhere } from "./problems.ts";
import type { PeopleDeps, PersonDraft } from "./read-person.ts";

/** SQL for people with this fingerprint; written in two arms because disputed numbers are outside the unique index. */
export const withBlind = (blind: Buffer) => sql`
  select person_id from people.person where id_blind = ${blind} and not id_disputed
  union all
  select person_id from people.person where id_blind = ${blind} and id_disputed`;

/** The refusal, or null when the draft may be written. */
export const duplicateOf = async (tx: Tx, deps: PeopleDeps, draft: PersonDraft): Promise<ProblemError | null> => {
  const { idKind, idNumber, fullName } = draft;
  if (idNumber === null) return null;
  const idMasked = maskDocument({ idKind, idNumber });
  const { found, nameMatches } = await existsInProvince(tx, deps, { idKind, idNumber, fullName });
  if (!found) return draft.idDisputed ? nothingToDispute({ idMasked }) : null;
  // Two living people with one number have two names; the same name is the same person again.
  if (draft.idDisputed) return nameMatches ? nothingToDispute({ idMasked }) : null;
  const visible = await sql<{ person_id: number }>`${withBlind(idBlind(deps.keys, { idKind, idNumber }))}`.execute(tx);
  const [row] = await personRows(
    tx,
    deps,
    visible.rows.slice(0, 1).map((person) => person.person_id),
  );
  return row
    ? alreadyRegistered({ idMasked, personId: row.personId, name: row.name, place: row.place })
    : registeredElsewhere({ idMasked });
};

/** Marks the other holders of a disputed number that are within scope, so that every list shows the dispute. */
export const markDisputed = async (tx: Tx, deps: PeopleDeps, drafts: readonly PersonDraft[]): Promise<void> => {
  const blinds = drafts.flatMap(({ idDisputed, idKind, idNumber }) =>
    idDisputed && idNumber !== null ? [idBlind(deps.keys, { idKind, idNumber })] : [],
  );
  if (blinds.length === 0) return;
  await sql`
    update people.person set id_disputed = true, updated_at = ${deps.clock.now()}
    where id_blind = any(${blinds}::bytea[]) and not id_disputed`.execute(tx);
};
