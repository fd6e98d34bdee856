/** What a change of divisions is, as the approval orders it. */
import type { Day } from "#wire";
import type { CodeSystem } from "../resolve.ts";

export interface NewCode {
  readonly system: CodeSystem;
  readonly code: string;
}

/** A unit that the change establishes; `codes` may be empty until they are published (行政区划管理条例 article 17: within a month). */
export interface NewUnit {
  readonly name: string;
  readonly type: string;
  readonly codes?: readonly NewCode[];
}

export type DivisionAct =
  /** 更名、改变建制 · Territory one to one: the unit stays, with another name, type or code. */
  | {
      readonly kind: "rename";
      readonly unitId: number;
      readonly name: string;
      readonly type?: string;
      readonly codes?: readonly NewCode[];
    }
  /** 隶属变更 · The whole unit goes to another superior of the same level as the old one. */
  | {
      readonly kind: "move";
      readonly unitId: number;
      readonly toParentId: number;
      readonly codes?: readonly NewCode[];
    }
  /** 合并 · All of the units go into a new one, or into one that goes on. */
  | { readonly kind: "merge"; readonly unitIds: readonly number[]; readonly into: number | NewUnit }
  /** 分设 · The unit ends; each of its children goes to one of the new ones. What lies on the unit itself goes to the first, to be looked at. */
  | {
      readonly kind: "split";
      readonly unitId: number;
      readonly into: readonly (NewUnit & { readonly childIds: readonly number[] })[];
    };

export type DivisionChange = DivisionAct & {
  /** 批准文号 */
  readonly approvalNo: string;
  readonly approvedOn: Day;
  readonly effectiveOn: Day;
  readonly note?: string;
};
