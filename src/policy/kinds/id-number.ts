/** 居民身份证号 · The citizen identity number of GB 11643: region, birth date, sequence, check character. */
import { parseDay } from "./day.ts";
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = "10X98765432";

/** The 18th character that belongs to the first 17 digits (ISO 7064 MOD 11-2, as GB 11643 prescribes). */
export const idCheckCharacter = (first17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
};

/** A card of the first generation (15 digits, until 1999) names people born from 1900 to 1999; null when it needs a person to look. */
const upgraded = (old: string): string | null => {
  // Sequence numbers 996 to 999 marked people over a hundred years old: the century cannot be derived.
  if (Number(old.slice(12)) >= 996) return null;
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`;
  return first17 + idCheckCharacter(first17);
};

const checked = (id: string): Parsed<string> => {
  if (id.startsWith("0")) return refused("wrong-region", "身份证号前 6 位应是地区代码，不会以 0 开头，请核对证件");
  if (birthDateOf(id) === null)
    return refused("no-such-birth-date", "身份证号第 7 至 14 位不是真实存在的出生日期，请核对证件");
  if (idCheckCharacter(id.slice(0, 17)) !== id.charAt(17))
    return refused("check-character", "身份证号校验未通过，通常是抄错或颠倒了某一位，请逐位核对证件");
  return accepted(id);
};

const parse = (given: unknown): Parsed<string> => {
  if (typeof given !== "string") return refused("not-text", "请填写 18 位居民身份证号");
  const id = given.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (id === "") return refused("empty", "请填写 18 位居民身份证号");
  if (/[^0-9X]/.test(id)) return refused("wrong-character", "身份证号只能由数字组成，最后一位可以是 X，请核对证件");
  if (id.length !== 15 && id.length !== 18)
    return refused("wrong-length", `身份证号应为 18 位（一代证 15 位），现在是 ${id.length} 位，请核对证件`);
  if (id.slice(0, -1).includes("X") || (id.length === 15 && id.endsWith("X")))
    return refused("x-not-last", "字母 X 只能是 18 位身份证号的最后一位，请核对证件");
  if (id.length === 18) return checked(id);
  const modern = upgraded(id);
  return modern === null
    ? refused("century-mark", "该 15 位证号属百岁老人特殊顺序号，无法自动换算，请按现行户口簿填写 18 位证号")
    : checked(modern);
};

export const idNumberKind: Kind<string> = {
  name: "id-number",
  label: "居民身份证号",
  parse,
  schema: { type: "string", pattern: "^\\s*([0-9]{15}|[0-9]{17}[0-9Xx])\\s*$", description: "18 位，或一代证 15 位" },
  show: (id) => id,
};

/** The birth date a checked number carries; null when its digits are no calendar day. Whether it lies ahead is asked with a clock. */
export const birthDateOf = (id: string): string | null => parseDay(id.slice(6, 14));

/** The 17th digit: odd for men, even for women. A differing declaration is a warning, never a refusal. */
export const sexOf = (id: string): "male" | "female" => (Number(id.charAt(16)) % 2 === 1 ? "male" : "female");

/** The six digits of the county that coded the number first. It is not where the person lives. */
export const firstCodedRegionOf = (id: string): string => id.slice(0, 6);

/** 430181********1234: enough to recognise the person one already knows. */
export const maskIdNumber = (id: string): string => `${id.slice(0, 6)}********${id.slice(-4)}`;
