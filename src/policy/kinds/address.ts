/** 详细地址 · A postal or dwelling address as one line of text. */
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

const shortest = 4;
const longest = 100;

const parse = (given: unknown): Parsed<string> => {
  if (typeof given !== "string") return refused("not-text", "请填写详细地址");
  const address = given
    .normalize("NFC")
    .trim()
    .replace(/[ \t\u3000]+/g, " ");
  if (address === "") return refused("empty", "请填写详细地址");
  // Control characters break printed forms; invisible ones make two equal addresses differ.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(address))
    return refused("wrong-character", "地址中有换行或看不见的字符，请删除后写成一行");
  const length = Array.from(address).length;
  if (length < shortest) return refused("too-short", "地址过短，请写到村组或门牌号，例如 花明楼镇炭子冲村3组12号");
  if (length > longest) return refused("too-long", `地址不能超过 ${longest} 个字，现在是 ${length} 个字`);
  return accepted(address);
};

export const addressKind: Kind<string> = {
  name: "address",
  label: "详细地址",
  parse,
  schema: { type: "string", minLength: shortest, maxLength: longest + 20 },
  show: (address) => address,
};

/** Keeps the address down to its village, community or street and hides the dwelling. */
export const maskAddress = (address: string): string => {
  const place = /^.*(?:村|社区|街道|镇|乡)/.exec(address)?.[0];
  return `${place ?? Array.from(address).slice(0, 6).join("")}****`;
};
