/** A value once it has stopped changing, so that typing does not send a query a letter. */
import { useEffect, useState } from "react";

/** `ms`: how long it must stay the same. */
export const useSettled = <T>(value: T, ms: number): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};
