/** 是否 · Yes or no; not known yet is null, never "no". */
import { accepted, refused } from "./kind.ts";
import { asTruth, type ValueKind } from "./value-kind.ts";

const words = new Map([
  ["是", true],
  ["否", false],
  ["true", true],
  ["false", false],
]);

export const truthKind: ValueKind = {
  name: "truth",
  label: "是否",
  sort: "truth",
  sqlType: "boolean",
  schema: { type: ["boolean", "string"], enum: [true, false, "是", "否", "true", "false"] },
  parse: (given) => {
    const value = typeof given === "boolean" ? given : typeof given === "string" ? words.get(given.trim()) : undefined;
    return value === undefined ? refused("not-a-truth", "请选择“是”或“否”") : accepted(value);
  },
  show: (value) => (asTruth(value) ? "是" : "否"),
  store: asTruth,
  load: (stored) => stored as boolean,
  wire: asTruth,
};
