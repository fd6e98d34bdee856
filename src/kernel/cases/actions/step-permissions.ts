/** Which permissions belong to which step. */
import type { Permission } from "#kernel/access";
import { verbLabels, type Verb } from "#policy";

export const permissionsOfStep: Readonly<Record<Verb, readonly Permission[]>> = {
  accept: ["case.intake"],
  investigate: ["case.investigate"],
  verify: ["case.verify"],
  publicNotice: ["case.intake", "case.review"],
  decide: ["case.decide"],
  delivery: ["case.intake", "case.review"],
  publication: ["case.intake", "case.review", "case.decide"],
};

export const isVerb = (text: string): text is Verb => Object.hasOwn(verbLabels, text);

/** The steps an official with these permissions can do. */
export const stepsFor = (permissions: readonly Permission[]): Verb[] =>
  Object.entries(permissionsOfStep).flatMap(([verb, needed]) =>
    isVerb(verb) && needed.some((permission) => permissions.includes(permission)) ? [verb] : [],
  );
