/** 选项 · One of a closed list; the key is stored, the Chinese label is shown and also accepted. */
import { accepted, refused } from "./kind.ts";
import { asText, type ValueKind } from "./value-kind.ts";

export const choiceKind = (options: Readonly<Record<string, string>>): ValueKind => {
  const labels = Object.values(options);
  return {
    name: "choice",
    label: "选项",
    sort: "choice",
    options,
    sqlType: "text",
    schema: { type: "string", enum: [...Object.keys(options), ...labels] },
    parse: (given) => {
      const text = typeof given === "string" ? given.trim() : "";
      const key = Object.hasOwn(options, text) ? text : Object.keys(options).find((option) => options[option] === text);
      return key === undefined ? refused("not-an-option", `请从 ${labels.join("、")} 中选择`) : accepted(key);
    },
    show: (value) => options[asText(value)] ?? asText(value),
    store: asText,
    load: (stored) => stored as string,
    wire: asText,
  };
};
