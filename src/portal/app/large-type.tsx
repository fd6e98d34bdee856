/** 大字版 · Large type and strong contrast for the whole site; the browser remembers the choice, and nothing else. */
import { useEffect, useState } from "react";

const key = "xiangmin-large";

const wasLarge = (): boolean => {
  try {
    return localStorage.getItem(key) === "yes";
  } catch {
    // A browser that keeps nothing still shows large type until the page is left.
    return false;
  }
};

const remember = (isLarge: boolean): void => {
  try {
    if (isLarge) localStorage.setItem(key, "yes");
    else localStorage.removeItem(key);
  } catch {
    return;
  }
};

export const LargeType = () => {
  const [isLarge, setLarge] = useState(wasLarge);
  useEffect(() => {
    document.documentElement.classList.toggle("large", isLarge);
    remember(isLarge);
  }, [isLarge]);
  return (
    <button type="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
      {isLarge ? "标准字号" : "大字版"}
    </button>
  );
};
