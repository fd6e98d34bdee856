/** The parameters that declarations name, and how a stored amount becomes a value of their kind. */
import { type Known, parametersOf, type ParameterNode, type Service } from "#policy";

/** The declaration of a code in any of the services; null when none names it. */
export const parameterOf = (services: readonly Service[], code: string): ParameterNode | null =>
  services.flatMap(parametersOf).find((node) => node.settings.code === code) ?? null;

export const labelOf = ({ label, settings }: ParameterNode): string => label ?? settings.code;

/** Official name of a category, e.g. 农村; null for a parameter without categories. */
export const categoryLabel = ({ category }: ParameterNode, key: string): string | null =>
  key === "" ? null : (category?.kind.options?.[key] ?? key);

/** "（农村）", or nothing: the form that stands in a sentence. */
export const inBrackets = (label: string | null): string => (label === null ? "" : `（${label}）`);

/** A stored value, an option or a whole number in the unit of the kind (fen for money), as the rules use it. */
export const valueOf = ({ kind }: ParameterNode, stored: string): Known =>
  kind.load(kind.sort === "choice" ? stored : Number(stored));
