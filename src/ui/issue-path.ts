/** Paths of input issues, brought to one form: the server names the whole body, a form knows only its fields. */
import type { InputIssue } from "#wire";

/**
 * Drops the wrappers "input", "facts" and the "household" before "members".
 * @example issuePath("facts.members[1].facts.income") // "members[1].income"
 */
export const issuePath = (at: string): string =>
  at
    .split(".")
    .filter((part) => part !== "facts" && part !== "input")
    .join(".")
    .replace(/^household\.members/, "members");

/** What is wrong at one field, in words; undefined when nothing is. */
export const issueAt = (issues: readonly InputIssue[], path: string): string | undefined => {
  const here = issues.filter((issue) => issuePath(issue.at) === path);
  return here.length === 0 ? undefined : here.map((issue) => issue.says).join("；");
};

/** The id of the control for a path, so that a summary can lead to it. */
export const fieldId = (path: string): string => `field-${path.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
