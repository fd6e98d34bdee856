/** Reads a case written down as JSON, in the shape of the examples of a declaration. */
import { readFileSync } from "node:fs";
import { serviceOn, services } from "#domains";
import { invalidInput, problem } from "#kernel/problems";
import {
  MissingLocalValue,
  parseDay,
  propose,
  proposalToWire,
  readHousehold,
  showValue,
  writtenLocal,
  type CaseInput,
  type Exact,
  type ParameterNode,
  type Service,
} from "#policy";
import type { InputIssue, ParameterUsed, ProposalWire } from "#wire";
import { WrongUse } from "./command.ts";

const unreadable = problem<{ file: string; reason: string }>(
  "cli.unreadable-file",
  422,
  "无法读取 {file}：{reason}",
  "请检查路径，并确认内容是 UTF-8 的 JSON",
);
const notSet = problem<{ label: string; code: string; category: string }>(
  "cli.local-value-missing",
  422,
  "文件的 local 中没有“{label}”（{code}{category}）",
  "请在 local 中写上当地的数值，单位为元",
);

/** Where a written case is not of the shape; all faults at once. */
const shapeIssues = (given: Partial<CaseInput>): InputIssue[] => [
  ...(typeof given.on === "string" && parseDay(given.on)
    ? []
    : [{ at: "on", code: "not-a-day", says: "请写明核算日，例如 2025-03-28" }]),
  ...(typeof given.local === "object" && given.local !== null
    ? []
    : [{ at: "local", code: "required", says: '请写明当地标准，例如 { "mla.standard": 525 }' }]),
  ...(typeof given.household === "object" && given.household !== null
    ? []
    : [{ at: "household", code: "required", says: "请写明家庭及其成员" }]),
];

export const readCases = (file: string): readonly CaseInput[] => {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8"));
  } catch (error) {
    throw unreadable({ file, reason: error instanceof Error ? error.message : String(error) });
  }
  const cases = (Array.isArray(given) ? given : [given]) as Partial<CaseInput>[];
  const issues = cases.flatMap((one, index) =>
    shapeIssues(one ?? {}).map((issue) => ({ ...issue, at: cases.length > 1 ? `[${index}].${issue.at}` : issue.at })),
  );
  if (issues.length > 0) throw invalidInput(issues);
  return cases as CaseInput[];
};

export const serviceFor = (id: string | undefined, on: string): Service => {
  const found = id === undefined ? null : serviceOn(id, on);
  if (!found)
    throw new WrongUse(
      `没有在 ${on} 有效的服务“${id ?? ""}”；可用的有：${services.map((service) => service.id).join("、")}`,
    );
  return found;
};

/** The proposal for a written case, with the local values it used. */
export const proposeWritten = (service: Service, given: CaseInput): ProposalWire => {
  const read = readHousehold(service.applicant, given.household);
  if (!read.ok) throw invalidInput(read.issues);
  const used = new Map<string, ParameterUsed>();
  const look = writtenLocal(given.local);
  const local = (parameter: ParameterNode, category: string): Exact => {
    const value = look(parameter, category);
    const { code } = parameter.settings;
    const categoryLabel = category === "" ? null : (parameter.category?.kind.options?.[category] ?? category);
    used.set(`${code}/${category}`, {
      code,
      label: parameter.label ?? code,
      office: parameter.settings.office.label,
      category: categoryLabel,
      shown: showValue(parameter.kind, value),
      documentNo: null,
      validFrom: null,
      confirmed: true,
    });
    return value;
  };
  try {
    const proposal = propose(service, { facts: read.value, on: given.on, local });
    const names = given.household.members.map(({ name }) => (typeof name === "string" ? name : null));
    return proposalToWire(proposal, { names, parameters: [...used.values()], nearest: true });
  } catch (error) {
    if (!(error instanceof MissingLocalValue)) throw error;
    const { parameter, category } = error;
    throw notSet({
      label: parameter.label ?? "",
      code: parameter.settings.code,
      category: category ? `，${category}` : "",
    });
  }
};
