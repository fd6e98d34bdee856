/** 统一社会信用代码 · The unified social credit code of GB 32100-2015, given for life and never regenerated. */
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

/** I, O, S, V and Z are left out of the standard's alphabet because they are misread. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The 18th character that belongs to the first 17 (GB 32100-2015, MOD 31-3). */
export const usccCheckCharacter = (first17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

/** The check character of the eight characters of an organisation code (GB 11714); here X does stand for ten. */
export const organisationCheckCharacter = (first8: string): string => {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 11 ? "0" : rest === 10 ? "X" : String(rest);
};

const parse = (given: unknown): Parsed<string> => {
  if (typeof given !== "string") return refused("not-text", "请填写 18 位统一社会信用代码");
  const code = given.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (code === "") return refused("empty", "请填写 18 位统一社会信用代码");
  if (code.length !== 18)
    return refused("wrong-length", `统一社会信用代码应为 18 位，现在是 ${code.length} 位，请核对登记证书`);
  const odd = Array.from(code).findIndex((character) => !alphabet.includes(character));
  if (odd >= 0)
    return refused(
      "wrong-character",
      `第 ${odd + 1} 位“${code.charAt(odd)}”不可用：代码只含数字和字母，且不用 I、O、S、V、Z`,
    );
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return refused("wrong-division", "第 3 至 8 位应是登记机关的 6 位行政区划代码，请核对登记证书");
  if (usccCheckCharacter(code.slice(0, 17)) !== code.charAt(17))
    return refused("check-character", "统一社会信用代码校验未通过，通常是抄错了某一位，请逐位核对登记证书");
  if (organisationCheckCharacter(code.slice(8, 16)) !== code.charAt(16))
    return refused("organisation-code", "第 9 至 17 位组织机构代码校验未通过，请核对登记证书，必要时向登记机关查询");
  return accepted(code);
};

export const usccKind: Kind<string> = {
  name: "uscc",
  label: "统一社会信用代码",
  parse,
  schema: { type: "string", pattern: "^\\s*[0-9A-Za-z]{18}\\s*$", description: "18 位" },
  show: (code) => code,
};

/** The county, prefecture or province code of the registering authority at the time of issue; look it up in division history. */
export const registeringDivisionOf = (code: string): string => code.slice(2, 8);

/** 514300**********4B: the code is public, the mask serves lists that only need to tell two apart. */
export const maskUscc = (code: string): string => `${code.slice(0, 6)}**********${code.slice(-2)}`;
