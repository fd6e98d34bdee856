/** Refusals of the house: declared once with their words, thrown with their parameters, sent as RFC 9457. */
import type { InputIssue, Problem } from "#wire";

type Params = Readonly<Record<string, string | number | null>>;

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
  toWire(): Problem {
    return this.problem;
  }
}

const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ""));

/**
 * Declares a refusal. `type` is "module.the-fact"; `title` and `next` are Chinese sentences with {parameters};
 * `next` tells the reader what to do now.
 * @example throw alreadyReceiving({ benefit: "最低生活保障" })
 */
export const problem =
  <P extends Params = Record<string, never>>(type: string, status: number, title: string, next?: string) =>
  (params: P): ProblemError =>
    new ProblemError({
      type,
      status,
      title: fill(title, params),
      ...(next === undefined ? {} : { next: fill(next, params) }),
      params,
    });

/** All faults of one input at once. */
export const invalidInput = (issues: readonly InputIssue[]): ProblemError =>
  new ProblemError({
    type: "input.invalid",
    status: 422,
    title: `填写的内容有 ${issues.length} 处需要修改`,
    next: "请按每处的提示修改后重新提交，已填写的其他内容不受影响",
    issues: [...issues],
  });
