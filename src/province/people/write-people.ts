/** Writes the generated households batch by batch and keeps a few of each village for the cases. */
import type { Tx } from "#kernel/database";
import { insertHouseholds, insertPeople } from "#kernel/people";
import type { KeyProvider } from "#kernel/secrets";
import type { SyntheticHousehold } from "./households.ts";

/** As it stands in the database. */
export interface WrittenHousehold extends SyntheticHousehold {
  readonly householdId: number;
  /** In the order of the members. */
  readonly personIds: readonly number[];
}

/** People in one statement: enough that the database works in sets, few enough that memory does not notice. */
const BATCH = 5_000;

/** Batches of whole households with about `size` people. */
export function* inBatches(
  households: Iterable<SyntheticHousehold>,
  size = BATCH,
): Generator<SyntheticHousehold[], void, undefined> {
  let batch: SyntheticHousehold[] = [];
  let people = 0;
  for (const household of households) {
    batch.push(household);
    people += household.members.length;
    if (people < size) continue;
    yield batch;
    [batch, people] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const writeBatch = async (
  tx: Tx,
  keys: KeyProvider,
  batch: readonly SyntheticHousehold[],
): Promise<WrittenHousehold[]> => {
  const personIds = await insertPeople(
    tx,
    { keys },
    batch.flatMap((household) => household.members),
  );
  let next = 0;
  const numbered = batch.map((household) => ({
    ...household,
    personIds: personIds.slice(next, (next += household.members.length)),
  }));
  const householdIds = await insertHouseholds(
    tx,
    numbered.map(({ village, category, address, from, members, personIds }) => ({
      unitId: village.unitId,
      category,
      address,
      from,
      members: members.flatMap(({ relation }, index) => {
        const personId = personIds[index];
        return personId === undefined ? [] : [{ personId, relation }];
      }),
    })),
  );
  return numbered.map((household, index) => {
    const householdId = householdIds[index];
    if (householdId === undefined) throw new Error("A written household has no number");
    return { ...household, householdId };
  });
};

export interface PeopleWritten {
  readonly people: number;
  readonly households: number;
}

/** `keep` sees every written household; what it does not hold on to is gone with the batch. */
export const writePeople = async (
  tx: Tx,
  keys: KeyProvider,
  given: {
    households: Iterable<SyntheticHousehold>;
    keep: (household: WrittenHousehold) => void;
    onProgress: (people: number) => void;
  },
): Promise<PeopleWritten> => {
  let [people, households] = [0, 0];
  for (const batch of inBatches(given.households)) {
    for (const household of await writeBatch(tx, keys, batch)) {
      people += household.members.length;
      given.keep(household);
    }
    households += batch.length;
    given.onProgress(people);
  }
  return { people, households };
};
