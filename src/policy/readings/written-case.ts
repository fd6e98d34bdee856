/** The proposal for a case written down with its own local values, as in the examples of a declaration. */
import type { ParameterUsed, ProposalWire } from "#wire";
import type { CaseInput, GivenApplicant, Service } from "../declare/service.ts";
import { showValue, type Known } from "../kinds/value-kind.ts";
import type { ParameterNode } from "../node.ts";
import { readApplicant, type Read } from "./facts.ts";
import { MissingLocalValue, writtenLocal } from "./local-values.ts";
import { propose } from "./propose.ts";
import { proposalToWire } from "./to-wire.ts";

/** Looks values up in the written case and remembers which were used. */
const remembering = (
  local: CaseInput["local"],
): { look: (parameter: ParameterNode, category: string) => Known; used: () => ParameterUsed[] } => {
  const found = new Map<string, ParameterUsed>();
  const written = writtenLocal(local);
  const look = (parameter: ParameterNode, category: string): Known => {
    const value = written(parameter, category);
    const { code, office } = parameter.settings;
    found.set(`${code}/${category}`, {
      code,
      label: parameter.label ?? code,
      office: office.label,
      category: category === "" ? null : (parameter.category?.kind.options?.[category] ?? category),
      shown: showValue(parameter.kind, value),
      documentNo: null,
      validFrom: null,
      confirmed: true,
    });
    return value;
  };
  return { look, used: () => [...found.values()] };
};

/** The names of a household's members, where they are given. */
export const namesOf = ({ household }: GivenApplicant): readonly (string | null)[] => {
  const members = household?.["members"];
  if (!Array.isArray(members)) return [];
  return members.map((member: unknown) => {
    const name = typeof member === "object" && member !== null && "name" in member ? member.name : null;
    return typeof name === "string" ? name : null;
  });
};

/** All faults of the applicant at once; a local value that the case does not give is a fault of `local`. */
export const proposeWritten = (service: Service, given: CaseInput): Read<ProposalWire> => {
  const read = readApplicant(service.applicant, given);
  if (!read.ok) return read;
  const { look, used } = remembering(given.local);
  try {
    const proposal = propose(service, { facts: read.value, on: given.on, local: look });
    return { ok: true, value: proposalToWire(proposal, { names: namesOf(given), parameters: used(), nearest: true }) };
  } catch (error) {
    if (!(error instanceof MissingLocalValue)) throw error;
    const { parameter, category } = error;
    const which = category === "" ? "" : `（${parameter.category?.kind.options?.[category] ?? category}）`;
    const says = `local 中没有“${parameter.label ?? ""}”${which}，请写上当地的数值，单位为元`;
    const at = `local.${parameter.settings.code}${category === "" ? "" : `.${category}`}`;
    return { ok: false, issues: [{ at, code: "local-value-missing", says }] };
  }
};
