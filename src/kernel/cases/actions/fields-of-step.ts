/** Which fields of a service a step may fill. */
import type { FieldNode, Service, Verb } from "#policy";
import type { ActionField } from "#wire";
import { stepOf } from "../state/clocks.ts";

type Fills = (field: FieldNode, officeKind: string) => boolean;

const isDeclared = ({ settings }: FieldNode): boolean => settings.foundBy === null;
const isRecorded = ({ settings }: FieldNode): boolean => settings.verifiedBy.length > 0;

// What nobody else establishes is the investigator's to put right: there is no record to hold it against.
const fills: Partial<Record<Verb, Fills>> = {
  accept: isDeclared,
  investigate: (field, office) => field.settings.foundBy?.kind === office || (isDeclared(field) && !isRecorded(field)),
  verify: (field, office) => isRecorded(field) && (isDeclared(field) || field.settings.foundBy?.kind === office),
};

/** The fields that the step of this verb may fill; held ones, such as the day of birth, belong to the people register. */
export const fieldsOfStep = (service: Service, verb: Verb): { household: FieldNode[]; member: FieldNode[] } => {
  const { office } = stepOf(service, verb);
  const fillable = (field: FieldNode): boolean => !field.settings.held && (fills[verb]?.(field, office.kind) ?? false);
  const { householdFields, memberFields } = service.applicant;
  return { household: householdFields.filter(fillable), member: memberFields.filter(fillable) };
};

/** The form of those fields. */
export const factsField = (
  service: Service,
  { verb, label, required }: { verb: Verb; label: string; required: boolean },
): ActionField => {
  const { household, member } = fieldsOfStep(service, verb);
  const keys = (fields: readonly FieldNode[]): string[] => fields.map((field) => field.settings.key);
  return { key: "facts", label, kind: "facts", required, facts: { household: keys(household), member: keys(member) } };
};
