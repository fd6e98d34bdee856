/** 朗读 · Reads the page by the voice of the browser; where there is none, nothing is offered. */
import { useEffect, useState } from "react";

const isThere = (): boolean => "speechSynthesis" in window;

const textOfPage = (): string => document.querySelector("main")?.innerText ?? "";

export const ReadAloud = () => {
  const [isReading, setReading] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!isThere()) return null;
  const begin = (): void => {
    const speech = new SpeechSynthesisUtterance(textOfPage());
    speech.lang = "zh-CN";
    speech.rate = 0.9;
    speech.addEventListener("end", () => setReading(false));
    speech.addEventListener("error", () => setReading(false));
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(speech);
    setReading(true);
  };
  const stop = (): void => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  return (
    <button type="button" aria-pressed={isReading} onClick={isReading ? stop : begin}>
      {isReading ? "停止朗读" : "朗读本页"}
    </button>
  );
};
