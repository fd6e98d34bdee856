/** Ctrl+Enter (or ⌘+Enter) submits the form that is open, wherever the cursor stands. */
import { useEffect, useEffectEvent } from "react";

/** `submit` decides itself whether the form is ready. */
export const useSubmitKey = (submit: () => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
};
