/** The standards of all services once each, and which of them an office may set. */
import type { Me, ParameterWire, ServiceWire } from "#wire";

export const standardsOf = (services: readonly ServiceWire[]): ParameterWire[] => [
  ...new Map(
    services.flatMap((service) => service.parameters.map((parameter) => [parameter.code, parameter] as const)),
  ).values(),
];

/** What this official may set: the office must be the one named, and the role must carry the permission. */
export const settableBy = (me: Me, standards: readonly ParameterWire[]): ParameterWire[] =>
  me.permissions.includes("parameter.set") ? standards.filter((one) => one.setBy === me.office.kindLabel) : [];
