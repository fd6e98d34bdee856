/** 家庭变动 · Does one change of a household with its reason, keeps it, and tells of it. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { changeHead } from "../change-head.ts";
import type { Actor } from "../changes/change-person.ts";
import { touchedBy, type Touched } from "../changes/touched-by.ts";
import type { HouseholdCategory, Relation } from "../declare.ts";
import { joinHousehold } from "../join-household.ts";
import { leaveHousehold } from "../leave-household.ts";
import { householdNotVisible } from "../problems.ts";
import type { PeopleDeps } from "../read-person.ts";
import { recordHouseholdChange } from "./record-household-change.ts";
import { splitHousehold, type Related } from "./split-household.ts";
import { uniteHouseholds } from "./unite-households.ts";

export type HouseholdAct =
  | { readonly kind: "join"; readonly personId: number; readonly relation: Relation }
  | { readonly kind: "leave"; readonly personId: number }
  | { readonly kind: "head"; readonly members: readonly Related[] }
  | {
      readonly kind: "split";
      readonly leaving: readonly Related[];
      readonly staying?: readonly Related[];
      readonly address?: string | null;
      readonly category?: HouseholdCategory | null;
    }
  | { readonly kind: "unite"; readonly fromHouseholdId: number; readonly joining: readonly Related[] };

export interface HouseholdActed {
  readonly householdId: number;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly act: HouseholdAct;
  readonly actor: Actor;
}

interface Done {
  /** Households that came out of it or went into it. */
  readonly others: number[];
  /** Whose cases are to be worked out again. */
  readonly personIds: number[];
}

const idsOf = (members: readonly Related[]): number[] => members.map(({ personId }) => personId);

const perform = async (tx: Tx, { householdId, effectiveOn: on, act }: HouseholdActed): Promise<Done> => {
  switch (act.kind) {
    case "join":
      await joinHousehold(tx, { householdId, personId: act.personId, relation: act.relation, from: on });
      return { others: [], personIds: [act.personId] };
    case "leave":
      await leaveHousehold(tx, { householdId, personId: act.personId, on });
      return { others: [], personIds: [act.personId] };
    case "head":
      await changeHead(tx, { householdId, on, members: act.members });
      return { others: [], personIds: idsOf(act.members) };
    case "split": {
      const { address = null, category = null, ...how } = act;
      const made = await splitHousehold(tx, { ...how, householdId, on, address, category });
      return { others: [made], personIds: idsOf([...act.leaving, ...(act.staying ?? [])]) };
    }
    case "unite":
      await uniteHouseholds(tx, { householdId, fromHouseholdId: act.fromHouseholdId, on, joining: act.joining });
      return { others: [act.fromHouseholdId], personIds: idsOf(act.joining) };
  }
};

/**
 * The households that came of it, and the cases to be worked out again. The caller demands the permission and audits.
 * @throws what join, leave, changeHead, splitHousehold and uniteHouseholds throw
 */
export const changeHousehold = async (
  tx: Tx,
  deps: PeopleDeps,
  acted: HouseholdActed,
): Promise<{ others: readonly number[]; touched: readonly Touched[] }> => {
  const { householdId, effectiveOn, reason, act, actor } = acted;
  const found = await sql<{ divNo: number }>`
    select div_no as "divNo" from people.household where household_id = ${householdId} for update`.execute(tx);
  const household = found.rows[0];
  if (household === undefined) throw householdNotVisible({ householdId, on: effectiveOn });
  const { others, personIds } = await perform(tx, acted);
  const { kind, ...body } = act;
  await recordHouseholdChange(tx, deps, {
    householdId,
    divNo: household.divNo,
    kind,
    effectiveOn,
    reason,
    body,
    others,
    actor,
  });
  const touched: Touched[] = [];
  for (const personId of personIds) touched.push(await touchedBy(tx, personId));
  return { others, touched };
};
