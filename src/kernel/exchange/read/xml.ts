/** A small reader of XML as workbooks have it, piece by piece; document type declarations are refused. */
import { unreadable } from "../problems.ts";

export type XmlPiece =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** The five names and numbers; anything else stays as it is written. */
const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex?: string, number?: string, name = "") =>
        hex ? character(Number.parseInt(hex, 16)) : number ? character(Number(number)) : (named[name as string] ?? all),
      )
    : text;

/** The value of an attribute in the text between name and end of a tag. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? "") : null;
};

const tagOf = (inside: string): XmlPiece | null => {
  if (inside.startsWith("!DOCTYPE") || inside.startsWith("!ENTITY")) throw unreadable({ why: "内部含有不允许的声明" });
  if (inside.startsWith("?") || inside.startsWith("!")) return null;
  const [, close, name = "", attributes = "", empty] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)([^]*?)(\/?)$/.exec(inside) ?? [];
  return close ? { kind: "close", name } : { kind: "open", name, attributes, empty: empty === "/" };
};

/** Longer than any cell: a tag that does not end is a damaged file. */
const longest = 200_000;

/** The pieces of each block of bytes together; one at a time would cost a turn of the event loop each. */
export async function* xmlPieces(content: AsyncIterable<Buffer>): AsyncGenerator<readonly XmlPiece[]> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const bytes of content) {
    const text = rest + decoder.decode(bytes, { stream: true });
    const pieces: XmlPiece[] = [];
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      const end = open < 0 ? -1 : text.indexOf(">", open);
      if (end < 0) break;
      if (open > at) pieces.push({ kind: "text", text: unescaped(text.slice(at, open)) });
      const tag = tagOf(text.slice(open + 1, end));
      if (tag !== null) pieces.push(tag);
      at = end + 1;
    }
    rest = text.slice(at);
    if (rest.length > longest) throw unreadable({ why: "工作簿内部结构损坏" });
    yield pieces;
  }
}
