/** A paper as a standalone page: no scripts, everything in it escaped. */
import type { Block, Cell, CopyMark, Paper, Run, Text } from "../declare.ts";
import { Html, markup } from "./markup.ts";
import { paperStyle } from "./style.ts";

const run = (part: Run): Html => (typeof part === "string" ? markup`${part}` : markup`<strong>${part.strong}</strong>`);
const sentence = (text: Text): Html => markup`${(typeof text === "string" ? [text] : text).map(run)}`;

const cell = ({ label, value, lines = 1 }: Cell): Html =>
  markup`<th scope="row">${label}</th><td class="l${Math.min(lines, 6)}">${value ?? ""}</td>`;

/** Every row has as many columns as the longest, so that the lines meet. */
const form = (rows: readonly (readonly Cell[])[]): Html => {
  const most = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => {
    const [last] = row.slice(-1);
    const span = (most - row.length) * 2 + 1;
    if (last === undefined) return markup``;
    const { label, value, lines = 1 } = last;
    return markup`<tr>${row.slice(0, -1).map(cell)}<th scope="row">${label}</th><td colspan="${span}" class="l${Math.min(lines, 6)}">${value ?? ""}</td></tr>
`;
  });
  return markup`<table class="form"><tbody>
${filled}</tbody></table>`;
};

type Shown = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>) => Html };

const shown: Shown = {
  heading: ({ text }) => markup`<h2>${text}</h2>`,
  paragraph: ({ text, flush }) => markup`<p class="${flush ? "flush" : "indented"}">${sentence(text)}</p>`,
  list: ({ items }) => markup`<ol>${items.map((item) => markup`<li>${item}</li>`)}</ol>`,
  table: ({ columns, rows }) => markup`<table>
<thead><tr>${columns.map(({ label, align = "left" }) => markup`<th scope="col" class="${align}">${label}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    markup`<tr>${row.map((value, index) => markup`<td class="${columns[index]?.align ?? "left"}">${value}</td>`)}</tr>
`,
)}</tbody></table>`,
  form: ({ rows }) => form(rows),
  signatures: ({ who }) =>
    markup`<div class="by-hand">${who.map((name) => markup`<p>${name}：<span></span>　　年　　月　　日</p>`)}</div>`,
  seal: ({ office, on }) => markup`<div class="sign"><div class="seal" aria-hidden="true">印章</div>
<p>${office}</p><p>${on}</p></div>`,
  warning: ({ text }) => markup`<p class="warning">${text}</p>`,
  small: ({ lines }) => markup`<footer>${lines.map((line) => markup`<p>${line}</p>`)}</footer>`,
  newPage: () => markup`<div class="new-page"></div>`,
};

const show = (block: Block): Html => (shown[block.kind] as (block: Block) => Html)(block);

const head = ({ office, documentNo }: Paper): Html =>
  office === null
    ? markup`<header class="plain">${documentNo ?? ""}</header>`
    : markup`<header><div class="organ">${office}</div><div class="number">${documentNo ?? ""}</div></header>`;

/** The whole page; with a mark it is a copy and says so on every printed sheet. */
export const paperHtml = (paper: Paper, mark: CopyMark | null): string => {
  const { title, documentNo, to, blocks } = paper;
  return markup`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} ${documentNo ?? ""}</title><style>${new Html(paperStyle)}</style></head>
<body>
${mark === null ? null : markup`<div class="mark">${mark.word}</div><div class="watermark" aria-hidden="true">${mark.watermark}</div>`}
${head(paper)}
<main>
<h1>${title}</h1>
${to === null ? null : markup`<p class="to">${to}：</p>`}
${blocks.map(
  (block) => markup`${show(block)}
`,
)}</main>
</body>
</html>
`.text;
};
