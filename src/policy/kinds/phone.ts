/** 联系电话 · A mobile or landline number of mainland China. It is a way to reach someone, never an identity. */
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

// Three-digit area codes are 010 and 02x; every other area has four digits (Changsha 0731).
const landline = /^(010|02\d|0[3-9]\d{2})(\d{7,8})(?:-(\d{1,6}))?$/;

const parse = (given: unknown): Parsed<string> => {
  if (typeof given !== "string") return refused("not-text", "请填写手机号，或带区号的固定电话");
  const plain = given
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .replace(/[‐-―−]/g, "-");
  if (plain === "") return refused("empty", "请填写手机号，或带区号的固定电话");
  const national = plain.replace(/^(?:\+|00)86-?/, "");
  if (/[^\d-]|^-|-$/.test(national))
    return refused("wrong-character", "电话号码只能由数字组成，分机号前可用“-”，请核对");
  const digits = national.replace(/-/g, "");
  if (/^1\d*$/.test(digits)) {
    if (digits.length !== 11) return refused("wrong-length", `手机号应为 11 位，现在是 ${digits.length} 位，请核对`);
    return /^1[3-9]/.test(digits) ? accepted(digits) : refused("no-such-number", "没有以这几位开头的手机号，请核对");
  }
  if (/^[2-8]\d{6,7}$/.test(digits)) return refused("area-code-missing", "固定电话请带区号填写，例如 0731-84502345");
  // Written apart, the first dash closes the area code and the last one opens the extension.
  const [, area, local, extension] = landline.exec(national.replace(/^(0\d{2,3})-/, "$1")) ?? [];
  if (area === undefined || local === undefined)
    return refused("no-such-number", "请填写 11 位手机号，或带区号的固定电话，例如 0731-84502345");
  return accepted(extension === undefined ? `${area}-${local}` : `${area}-${local}-${extension}`);
};

export const phoneKind: Kind<string> = {
  name: "phone",
  label: "联系电话",
  parse,
  schema: { type: "string", maxLength: 30, description: "11 位手机号，或带区号的固定电话" },
  show: (phone) => (phone.includes("-") ? phone : `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`),
};

/** 138****5678, or 0731-****2345. */
export const maskPhone = (phone: string): string => {
  const [area = "", local] = phone.split("-");
  return local === undefined
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${area}-${"*".repeat(local.length - 4)}${local.slice(-4)}`;
};
