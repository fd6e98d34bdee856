/** Ctrl+Enter (or ⌘+Enter) inside a form submits it. */
import type { KeyboardEvent } from "react";

export const onSubmitKey = (submit: () => void) => (event: KeyboardEvent) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit();
  }
};
