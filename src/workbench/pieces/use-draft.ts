/** What is being typed, kept in this tab every five seconds so that a closed page loses nothing. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";

const everyMs = 5_000;

interface Options<T> {
  key: string;
  empty: T;
  /** Leaves out what must not lie on a shared machine, e.g. identity numbers. */
  keep?: (draft: T) => T;
}

/** The draft, its setter, and a way to forget it. `key` must stay the same while the page is open. */
export const useDraft = <T>({ key, empty, keep = (draft) => draft }: Options<T>) => {
  const [draft, setDraft] = useState<T>(() => {
    const text = sessionStorage.getItem(key);
    return text === null ? empty : JSON.parse(text);
  });
  const gone = useRef(false);
  const save = useEffectEvent(() => {
    if (!gone.current) sessionStorage.setItem(key, JSON.stringify(keep(draft)));
  });
  useEffect(() => {
    const onTime = (): void => save();
    const timer = setInterval(onTime, everyMs);
    window.addEventListener("pagehide", onTime);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", onTime);
      onTime();
    };
  }, []);
  const forget = useCallback(() => {
    gone.current = true;
    sessionStorage.removeItem(key);
  }, [key]);
  return { draft, setDraft, forget };
};
