/** Adds versions of facts beside those that are there. */
import { sql, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { Day } from "#wire";
import type { Confidence, FactSource } from "../declare.ts";
import type { PeopleDeps } from "../read-person.ts";
import type { LockedPerson } from "./current-facts.ts";
import { given, isSealed, sealFact, type FactChanges, type FactText, type PersonField } from "./person-fields.ts";

export interface NewVersions {
  readonly person: Pick<LockedPerson, "personId" | "facts" | "registeredAt">;
  readonly changes: FactChanges;
  readonly changeId: number;
  readonly source: FactSource;
  readonly confidence: Confidence;
  readonly effectiveOn: Day;
  readonly enteredBy: number;
}

type Fact = readonly [PersonField, FactText];

/** A relation v (field, value, cipher): what may be read in clear, and what may not. */
const relationOf = (keys: KeyProvider, facts: readonly Fact[]) => sql`
  unnest(${facts.map(([field]) => field)}::text[],
    ${facts.map(([field, value]) => (isSealed(field) ? null : value))}::text[],
    ${facts.map(([field, value]) => (isSealed(field) && value !== null ? sealFact(keys, value) : null))}::bytea[]) as v (field, value, cipher)`;

const insert = async (
  tx: Tx,
  { clock, keys }: PeopleDeps,
  { person, changes, changeId, ...rest }: NewVersions,
): Promise<void> => {
  await sql`
    insert into people.field_source
      (person_id, change_id, field, value, value_cipher, source, confidence, effective_on, entered_by, entered_at)
    select ${person.personId}::bigint, ${changeId}::bigint, v.field, v.value, v.cipher, ${rest.source}, ${rest.confidence},
      ${rest.effectiveOn}::date, ${rest.enteredBy}::int, ${clock.now()}::timestamptz
    from ${relationOf(keys, given(changes))}`.execute(tx);
};

/** What stood before the first change is written first, so that it is not lost: from the beginning, as registered. */
const insertBefore = async (tx: Tx, { keys }: PeopleDeps, { person, changes }: NewVersions): Promise<void> => {
  const before = given(changes).map(([field]): Fact => [field, person.facts[field]]);
  await sql`
    insert into people.field_source (person_id, field, value, value_cipher, source, confidence, entered_at)
    select ${person.personId}::bigint, v.field, v.value, v.cipher, 'registration', 'stated', ${person.registeredAt}::timestamptz
    from ${relationOf(keys, before)}
    where not exists (select from people.field_source f where f.person_id = ${person.personId} and f.field = v.field)`.execute(
    tx,
  );
};

/** Both versions remain; which one stands, the fold says. */
export const writeVersions = async (tx: Tx, deps: PeopleDeps, versions: NewVersions): Promise<void> => {
  await insertBefore(tx, deps, versions);
  await insert(tx, deps, versions);
};
