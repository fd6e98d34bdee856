/** Why a form was not taken: the sentence, what to do next, and each mistake with a way to its field. */
import { Alert } from "antd";
import type { ReactNode } from "react";
import type { InputIssue } from "#wire";
import { IssueSummary, Offline } from "#ui";
import { Refused, Unreachable } from "../api/call.ts";
import { words } from "../words.ts";

/** The issues of a refusal, for the fields. */
export const issuesOf = (error: unknown): readonly InputIssue[] =>
  error instanceof Refused ? (error.problem.issues ?? []) : [];

export const Refusal = ({ error, extra }: { error: unknown; extra?: ReactNode }) => {
  if (error === null || error === undefined) return null;
  if (error instanceof Unreachable) return <Offline />;
  if (!(error instanceof Refused)) return <Alert role="alert" type="error" showIcon title={words.trouble.unexpected} />;
  const { title, next, issues, incident } = error.problem;
  if (issues !== undefined && issues.length > 0) return <IssueSummary title={title} issues={issues} />;
  const more = [
    next === undefined ? "" : words.trouble.next(next),
    incident === undefined ? "" : words.trouble.incident(incident),
  ];
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={title}
      description={more.filter(Boolean).join("　")}
      action={extra}
    />
  );
};
