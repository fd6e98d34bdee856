/** The standards of all services once each, and which of them an office may set. */
import type { Me, ServiceWire } from "#wire";

export type Settable = ServiceWire["parameters"][number] & { categoryLabels: ReadonlyMap<string, string> };

/** The words of a service's own choices, so that "rural" reads 农村. */
const labelsOf = (service: ServiceWire): ReadonlyMap<string, string> =>
  new Map(
    [...service.household, ...service.member].flatMap((field) =>
      (field.options ?? []).map(({ value, label }) => [value, label] as const),
    ),
  );

export const standardsOf = (services: readonly ServiceWire[]): Settable[] => [
  ...new Map(
    services.flatMap((service) =>
      service.parameters.map(
        (parameter) => [parameter.code, { ...parameter, categoryLabels: labelsOf(service) }] as const,
      ),
    ),
  ).values(),
];

/** What this official may set: the office must be the one named, and the role must carry the permission. */
export const settableBy = (me: Me, standards: readonly Settable[]): Settable[] =>
  me.permissions.includes("parameter.set") ? standards.filter((one) => one.setBy === me.office.kindLabel) : [];
