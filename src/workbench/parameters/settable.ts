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

/** `setBy` is the label of the kind of office; the server also asks for the role. */
export const settableBy = (me: Me, standards: readonly Settable[]): Settable[] =>
  standards.filter((one) => one.setBy === me.office.kindLabel);
