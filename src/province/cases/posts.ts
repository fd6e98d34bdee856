/** Who acts in the cases of a township. */
import type { Role } from "#kernel/access";
import type { Official } from "../offices/open-offices.ts";
import type { FocusPlaces } from "../offices/read-places.ts";

export interface Posts {
  readonly townshipId: number;
  readonly clerk: Official;
  /** Goes along on visits. */
  readonly companion: Official;
  readonly verifier: Official;
  readonly decider: Official;
  readonly publisher: Official;
  /** The helper of a village. */
  helper(villageId: number): Official;
}

export const postsOf = (officials: readonly Official[], { township, county }: FocusPlaces): Posts => {
  const at = (unitId: number, role: Role, nth = 0): Official => {
    const official = officials.filter((each) => each.unitId === unitId && each.role === role)[nth];
    if (official === undefined) throw new Error(`Nobody holds the post ${role} at ${unitId}`);
    return official;
  };
  return {
    townshipId: township.unitId,
    clerk: at(township.unitId, "townshipClerk"),
    companion: at(township.unitId, "townshipClerk", 1),
    verifier: at(county.unitId, "verificationOfficer"),
    decider: at(county.unitId, "countyLeader"),
    publisher: at(county.unitId, "countyClerk"),
    helper: (villageId) => at(villageId, "villageHelper"),
  };
};
