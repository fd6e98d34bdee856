/** 姓名 · A person's name as the identity document writes it: Chinese, with ·, or in Latin letters. */
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

const longest = 50;
// Keyboards, scanners and other systems write the dot of transliterated names in all these ways; U+00B7 is kept.
const dots = /\s*[·•‧∙⋅・･．｡。.]\s*/gu;
const chinese = /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u;
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:[ '’-]+[\p{Script=Latin}\p{M}]+)*$/u;

/** One way of writing for a name or a part of one: composed characters, · for every dot, no blanks between Chinese characters. */
export const normalisePersonName = (given: string): string => {
  const name = given.normalize("NFC").trim().replace(/\s+/gu, " ");
  if (!/\p{Script=Han}/u.test(name)) return name.normalize("NFKC").replace(/[.]/g, "").trim();
  return name.replace(dots, "·").replace(/ /g, "");
};

const parse = (given: unknown): Parsed<string> => {
  if (typeof given !== "string") return refused("not-text", "请按身份证件填写姓名");
  const name = normalisePersonName(given);
  if (name === "") return refused("empty", "请按身份证件填写姓名");
  if (/\p{Co}/u.test(name))
    return refused("private-character", "姓名中有自造字，其他系统无法识别，请改用国家标准字库中的同一个字");
  const length = Array.from(name).length;
  if (length > longest) return refused("too-long", `姓名不能超过 ${longest} 个字，现在是 ${length} 个字`);
  if (!chinese.test(name) && !latin.test(name))
    return refused("wrong-character", "姓名只能用汉字和间隔号“·”，外籍人员可用拉丁字母，请按身份证件填写");
  return length < 2 ? refused("too-short", "请填写姓和名，至少 2 个字") : accepted(name);
};

export const personNameKind: Kind<string> = {
  name: "person-name",
  label: "姓名",
  parse,
  schema: { type: "string", minLength: 2, maxLength: 120 },
  show: (name) => name,
};

/** 张**: the first character stays. */
export const maskPersonName = (name: string): string => {
  const [first = "", ...rest] = Array.from(name);
  return first + "*".repeat(rest.length);
};
