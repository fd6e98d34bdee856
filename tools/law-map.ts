/** Writes docs/law-map.md: for every article, the services, steps and rules that rest on it. `--check` compares instead of writing. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { services } from "#domains";
import {
  articleOf,
  articleWords,
  citation,
  gistOf,
  instruments,
  type Citation,
  type Instrument,
  type Status,
} from "#law";
import { citedBy, type CitedPlace } from "./documents/cited-by.ts";
import { root, settle, table } from "./documents/settle.ts";

interface Use {
  readonly cited: Citation;
  /** What rests on the article. */
  readonly by: string;
}

const sorts: Readonly<Record<CitedPlace["sort"], string>> = {
  rule: "规则",
  parameter: "标准",
  step: "步骤",
  limit: "时限",
  start: "起始月份",
  review: "复核",
};
const marks: Readonly<Record<Status, string>> = { READ: "已读", PART: "待核", UNREAD: "依据待确认" };

const inServices: readonly Use[] = services.flatMap((service) =>
  citedBy(service).flatMap(({ sort, what, citations }) =>
    citations.map((cited) => ({ cited, by: `${service.title}（${service.since} 起）· ${sorts[sort]} ${what}` })),
  ),
);

/** Handles by the name under which a file imports them, e.g. administrativeReview → FY. */
const handlesOf = async (text: string): Promise<ReadonlyMap<string, Instrument>> => {
  const handles = new Map<string, Instrument>();
  for (const [, list = "", door = ""] of text.matchAll(/^import \{([^}]+)\} from "#law\/([\w-]+)"/gm)) {
    const module = (await import(join(root, "src/law", `${door}.ts`))) as Readonly<Record<string, Instrument>>;
    for (const name of list.split(",")) {
      const [own = "", alias = own] = name.trim().split(" as ");
      const found = module[own];
      if (found) handles.set(alias, found);
    }
  }
  return handles;
};

/** What cites law outside the declarations: letters, refusals, the audit. */
const inCode = async (): Promise<readonly Use[]> => {
  const uses: Use[] = [];
  for (const path of globSync("src/**/*.ts", { cwd: root }).sort()) {
    if (/\/services\/|\.test\.ts$/.test(path)) continue;
    const text = readFileSync(join(root, path), "utf8");
    const handles = await handlesOf(text);
    for (const [, name = "", article = ""] of text.matchAll(/\b(\w+)\.art\((\d+)/g)) {
      const instrument = handles.get(name);
      if (instrument)
        uses.push({
          cited: citation(instrument, { article: Number(article), paragraph: null, item: null }),
          by: `\`${path}\``,
        });
    }
  }
  return uses;
};

const uses = [...inServices, ...(await inCode())];

/** One row an article, or a matter for which an instrument is cited as a whole. */
const keyOf = ({ article, gist }: Citation): string => (article === null ? (gist ?? "") : String(article));

const row = (cited: Citation): readonly string[] => {
  const own = uses.filter(
    (use) => use.cited.instrument.code === cited.instrument.code && keyOf(use.cited) === keyOf(cited),
  );
  const from = articleOf(cited)?.uncertainFrom;
  const whole = { ...cited, paragraph: null, item: null };
  return [
    articleWords(whole) || "—",
    gistOf(cited),
    `${marks[cited.status]}${from ? `（${from} 起待核）` : ""}`,
    [...new Set(own.map(({ by }) => by))].join("<br>"),
  ];
};

const section = (instrument: Instrument): string | null => {
  const own = uses.filter(({ cited }) => cited.instrument.code === instrument.code).map(({ cited }) => cited);
  if (own.length === 0) return null;
  const once = [...new Map(own.map((cited) => [keyOf(cited), cited])).values()];
  const rows = once.sort((a, b) => (a.article ?? 0) - (b.article ?? 0)).map(row);
  return `## ${instrument.title}${instrument.number === null ? "" : `（${instrument.number}）`}\n\n${table(["条", "内容", "状态", "以其为依据的"], rows)}\n`;
};

const overview = table(
  ["代号", "名称", "文号", "施行", "收录条数", "其中已读", "被引用条数"],
  instruments.map((instrument) => {
    const held = Object.values(instrument.articles);
    const { from, to } = instrument.inForce;
    const cited = new Set(
      uses.filter((use) => use.cited.instrument.code === instrument.code).map((use) => keyOf(use.cited)),
    );
    return [
      instrument.code,
      instrument.title,
      instrument.number ?? "—",
      to === null ? `${from} 起` : `${from} 至 ${to}`,
      String(held.length),
      String(held.filter(({ status }) => status === "READ").length),
      String(cited.size),
    ];
  }),
);

settle(
  "docs/law-map.md",
  `# 法律依据对照 · Law map

由 \`node tools/law-map.ts\` 从代码生成，不手改。“内容”是我们的概括，不是法条原文；办理以公布的文本为准。
状态：已读——读过文本；待核——只读到一部分，或新法施行后存疑；依据待确认——只知条号，界面和文书上都会标明。

${overview}

${instruments
  .map(section)
  .filter((text) => text !== null)
  .join("\n")}`,
  "node tools/law-map.ts",
);
