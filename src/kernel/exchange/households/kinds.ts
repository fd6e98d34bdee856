/** Kinds of the household list that only a spreadsheet needs: short text, a choice by its label, a day. */
import { accepted, parseDay, refused, type Kind } from "#policy";

export const shortText = (label: string, longest: number): Kind<string> => ({
  name: "text",
  label,
  schema: { type: "string", maxLength: longest },
  parse: (given) => {
    const text = typeof given === "string" ? given.normalize("NFKC").trim() : "";
    return Array.from(text).length <= longest
      ? accepted(text)
      : refused("too-long", `${label}不能超过 ${longest} 个字`);
  },
  show: (text) => text,
});

/** Accepts the label, the key and the other words; the key is stored. */
export const oneOf = (
  label: string,
  options: Readonly<Record<string, string>>,
  otherWords: Readonly<Record<string, string>> = {},
): Kind<string> => ({
  name: "choice",
  label,
  schema: { type: "string", enum: Object.values(options) },
  parse: (given) => {
    const text = typeof given === "string" ? given.normalize("NFKC").trim() : "";
    const key = Object.keys(options).find((option) => option === text || options[option] === text);
    const other = Object.hasOwn(otherWords, text) ? otherWords[text] : undefined;
    const found = key ?? other;
    return found === undefined
      ? refused("not-an-option", `${label}请从 ${Object.values(options).join("、")} 中选择`)
      : accepted(found);
  },
  show: (key) => options[key] ?? key,
});

export const dayText = (label: string): Kind<string> => ({
  name: "day",
  label,
  schema: { type: "string", format: "date" },
  parse: (given) => {
    const day = typeof given === "string" ? parseDay(given) : null;
    return day === null ? refused("not-a-day", `${label}请填写真实存在的日期，例如 1990-03-07`) : accepted(day);
  },
  show: (day) => day,
});
