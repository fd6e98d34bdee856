/** Reads a case written down as JSON, in the shape of the examples of a declaration. */
import { readFileSync } from "node:fs";
import { serviceOn, services } from "#domains";
import { invalidInput, problem } from "#kernel/problems";
import { parseDay, proposeWritten, type CaseInput, type Service } from "#policy";
import type { InputIssue, ProposalWire } from "#wire";
import { WrongUse } from "./command.ts";

const unreadable = problem<{ file: string; reason: string }>(
  "cli.unreadable-file",
  422,
  "无法读取 {file}：{reason}",
  "请检查路径，并确认内容是 UTF-8 的 JSON",
);
/** Where a written case is not of the shape; all faults at once. */
const shapeIssues = (given: Partial<CaseInput>): InputIssue[] => [
  ...(typeof given.on === "string" && parseDay(given.on)
    ? []
    : [{ at: "on", code: "not-a-day", says: "请写明核算日，例如 2025-03-28" }]),
  ...(typeof given.local === "object" && given.local !== null
    ? []
    : [{ at: "local", code: "required", says: '请写明当地标准，例如 { "mla.standard": 525 }' }]),
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
export const proposeCase = (service: Service, given: CaseInput): ProposalWire => {
  const proposed = proposeWritten(service, given);
  if (!proposed.ok) throw invalidInput(proposed.issues);
  return proposed.value;
};
