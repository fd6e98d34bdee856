/** A labelled control with its help and its error, tied together for screen readers. */
import type { ReactNode } from "react";
import { uiWords } from "./words.ts";

interface Props {
  id: string;
  label: ReactNode;
  required?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  /** A group of radios is named by aria-label; a label element would point at nothing that takes focus. */
  group?: boolean;
  children: (tied: { describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

const Required = () => (
  <span className="xm-field-required" title={uiWords.required} aria-label={uiWords.required}>
    *
  </span>
);

export const Field = ({ id, label, required = false, help, error, group = false, children }: Props) => {
  const noteId = help === undefined && error === undefined ? undefined : `${id}-note`;
  const text = (
    <>
      {label}
      {required ? <Required /> : null}
    </>
  );
  return (
    <div className="xm-field">
      {group ? <span className="xm-label">{text}</span> : <label htmlFor={id}>{text}</label>}
      {children({ describedBy: noteId, invalid: error !== undefined })}
      {noteId === undefined ? null : (
        <div id={noteId}>
          {error === undefined ? null : <div className="xm-field-error">{error}</div>}
          {help === undefined ? null : <div className="xm-field-help">{help}</div>}
        </div>
      )}
    </div>
  );
};
