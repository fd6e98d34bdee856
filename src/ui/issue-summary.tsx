/** All mistakes of a form in one list; each leads to its field. */
import { Alert } from "antd";
import type { InputIssue } from "#wire";
import { fieldId, issuePath } from "./issue-path.ts";
import { uiWords } from "./words.ts";

const focusField = (at: string): void => {
  const control = document.getElementById(fieldId(issuePath(at)));
  control?.scrollIntoView({ block: "center" });
  (control?.querySelector("input") ?? control)?.focus();
};

export const IssueSummary = ({ title, issues }: { title?: string; issues: readonly InputIssue[] }) => (
  <Alert
    type="error"
    showIcon
    title={title ?? uiWords.mistakes(issues.length)}
    description={
      <ul className="xm-plain-list xm-issues">
        {issues.map((issue) => (
          <li key={`${issue.at} ${issue.code}`}>
            <a
              href={`#${fieldId(issuePath(issue.at))}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(issue.at);
              }}
            >
              {issue.says}
            </a>
          </li>
        ))}
      </ul>
    }
  />
);
