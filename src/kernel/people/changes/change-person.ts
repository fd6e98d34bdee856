/** 人员信息变更 · A fact about a person becomes another one from a day on; both versions stay with their source. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import { invalidInput } from "#kernel/problems";
import type { Day } from "#wire";
import { factSources, isIdKind, type Confidence, type FactSource } from "../declare.ts";
import { duplicateOf } from "../duplicates.ts";
import type { PeopleDeps } from "../read-person.ts";
import { hukouIssues } from "../register-person.ts";
import { lockPerson, type LockedPerson } from "./current-facts.ts";
import { personFields, type FactChanges, type PersonField } from "./person-fields.ts";
import { notBeforehand, nothingChanged } from "./problems.ts";
import { readChanges, type PersonChanges } from "./read-changes.ts";
import { refoldPerson } from "./refold-person.ts";
import { casesTouched, touchedBy, type Touched } from "./touched-by.ts";
import { writeVersions } from "./write-versions.ts";

/** Who enters it. */
export interface Actor {
  readonly accountId: number;
}

export interface PersonChange {
  readonly personId: number;
  readonly changes: PersonChanges;
  readonly source: FactSource;
  /** Taken from the source when left out. */
  readonly confidence?: Confidence;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly actor: Actor;
}

export interface Changed {
  readonly changeId: number;
  /** The fields that were given another value. */
  readonly fields: readonly PersonField[];
  /** False: waits for its day. */
  readonly applied: boolean;
  /** To be worked out again by the offices they are with. */
  readonly touched: Touched;
}

/** What a civil authority announces in advance; a death or a number is known or it is not. */
const foreseeable: readonly PersonField[] = ["fullName", "phone", "hukouUnitId"];

const refuseDuplicate = async (tx: Tx, deps: PeopleDeps, { person, changed }: Checked): Promise<void> => {
  const { fullName, idKind, idNumber } = { ...person.facts, ...changed };
  if (!("idNumber" in changed) && !("idKind" in changed)) return;
  if (idNumber === null || idKind === null || !isIdKind(idKind)) return;
  const given = { unitId: 0, hukouUnitId: null, sex: null, birthDate: null, phone: null, diedOn: null };
  const draft = { ...given, fullName: fullName ?? "", idKind, idNumber, idDisputed: false };
  const duplicate = await duplicateOf(tx, deps, draft);
  if (duplicate) throw duplicate;
};

interface Checked {
  readonly person: LockedPerson;
  readonly changed: FactChanges;
}

const checked = async (tx: Tx, deps: PeopleDeps, asked: PersonChange): Promise<Checked> => {
  const { personId, changes, effectiveOn } = asked;
  const today = deps.clock.today();
  const person = await lockPerson(tx, deps, personId);
  const { changed, issues } = readChanges(changes, { before: person.facts, today });
  issues.push(...(await hukouIssues(tx, changes.hukouUnitId ?? null, "")));
  if (issues.length > 0) throw invalidInput(issues);
  const fields = Object.keys(changed) as PersonField[];
  if (fields.length === 0) throw nothingChanged({ personId });
  const early = effectiveOn > today ? fields.filter((field) => !foreseeable.includes(field)) : [];
  if (early.length > 0)
    throw notBeforehand({ fields: early.map((field) => personFields[field]).join("、"), on: effectiveOn });
  await refuseDuplicate(tx, deps, { person, changed });
  return { person, changed };
};

const insertChange = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { asked, changed, kind }: { asked: PersonChange; changed: FactChanges; kind: "change" | "death" },
): Promise<{ changeId: number; applied: boolean }> => {
  const { personId, effectiveOn, source, reason, actor } = asked;
  const applied = effectiveOn <= clock.today();
  const written = await sql<{ changeId: number }>`
    insert into people.person_change (person_id, kind, effective_on, source, reason, asked_by, asked_at, applied_at)
    values (${personId}, ${kind}, ${effectiveOn}, ${source}, ${reason}, ${actor.accountId}, ${clock.now()}, ${applied ? clock.now() : null})
    returning change_id as "changeId"`.execute(tx);
  const changeId = written.rows[0]?.changeId;
  if (changeId === undefined) throw new Error(`A written change of ${Object.keys(changed).join(", ")} has no number`);
  return { changeId, applied };
};

const announce = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { person, changed, ...result }: Checked & Omit<Changed, "fields"> & { effectiveOn: Day },
): Promise<void> => {
  const { personId, divNo } = person;
  const { changeId, touched, effectiveOn } = result;
  const [at, cases] = [clock.now(), casesTouched(touched)];
  const event = { key: `person-change/${changeId}`, divNo, at };
  const fields = Object.keys(changed);
  if (changed.diedOn)
    await publish(tx, { ...event, kind: "PersonDied", body: { personId, changeId, diedOn: changed.diedOn, cases } });
  else await publish(tx, { ...event, kind: "PersonChanged", body: { personId, changeId, fields, effectiveOn, cases } });
};

/**
 * Records the change, folds the record anew, tells who else is concerned, and names the cases to be worked out again.
 * The caller demands the permission and audits. A disputed fact is kept without becoming the current one.
 * @throws personNotVisible, recordMerged, invalidInput, nothingChanged, notBeforehand, alreadyRegistered, registeredElsewhere
 */
export const changePerson = async (tx: Tx, deps: PeopleDeps, asked: PersonChange): Promise<Changed> => {
  const { person, changed } = await checked(tx, deps, asked);
  const { effectiveOn, source, actor } = asked;
  const kind = changed.diedOn ? "death" : "change";
  const { changeId, applied } = await insertChange(tx, deps, { asked, changed, kind });
  const confidence = asked.confidence ?? factSources[source].confidence;
  const versions = { person, changes: changed, changeId, source, confidence, effectiveOn, enteredBy: actor.accountId };
  await writeVersions(tx, deps, versions);
  const touched = await touchedBy(tx, person.personId);
  if (applied) {
    await refoldPerson(tx, deps, person.personId);
    await announce(tx, deps, { person, changed, changeId, applied, touched, effectiveOn });
  }
  return { changeId, fields: Object.keys(changed) as PersonField[], applied, touched };
};
