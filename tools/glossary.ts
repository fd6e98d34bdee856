/** Writes docs/glossary.md from the declarations: one Chinese term, one English key. `--check` compares instead of writing. */
import { services } from "#domains";
import { articleWords, type Citation } from "#law";
import { offices } from "#offices";
import { nodesOf, type Service } from "#policy";
import { departmentTables } from "#sources";
import { fileOf, namesIn, type Naming } from "./documents/service-files.ts";
import { fail, settle, table } from "./documents/settle.ts";

interface Entry {
  readonly sort: "填写项" | "选项" | "标准" | "规则" | "步骤" | "单位" | "数据来源";
  readonly label: string;
  /** Null: the declaration gives the term no English name. */
  readonly key: string | null;
  readonly where: string;
  readonly citations: readonly Citation[];
}

const articles = (citations: readonly Citation[]): string =>
  citations.map((cited) => `${cited.instrument.title}${articleWords(cited)}`).join("；");

const fieldsOf = ({ applicant }: Service, where: string): readonly Entry[] =>
  [...applicant.householdFields, ...applicant.memberFields].flatMap(({ label, kind, settings, citations, level }) => {
    const key = `${level.key === "members" ? "member" : applicant.kind}.${settings.key}`;
    const options = Object.entries(kind.options ?? {}).map(([option, text]): Entry => ({
      sort: "选项",
      label: `${label}：${text}`,
      key: `${key}.${option}`,
      where,
      citations: [],
    }));
    return [{ sort: "填写项", label: label ?? "", key, where, citations } satisfies Entry, ...options];
  });

const termsOf = (service: Service, where: string, names: readonly Naming[]): readonly Entry[] => {
  const terms = nodesOf(service).flatMap((node): readonly Entry[] => {
    const { op, label, citations } = node;
    if (label === null || op === "field" || op === "businessDay" || op === "constant") return [];
    if (node.op === "parameter") return [{ sort: "标准", label, key: node.settings.code, where, citations }];
    // All of them, so that two English names for one term are seen.
    const keys = names.filter((name) => name.label === label).map(({ key }) => key);
    return (keys.length > 0 ? keys : [null]).map((key) => ({ sort: "规则", label, key, where, citations }));
  });
  // One name may stand on several nodes, e.g. the same share for each comparison.
  return [...new Map(terms.map((term) => [`${term.label} ${term.key}`, term])).values()];
};

const stepsOf = ({ steps }: Service, where: string): readonly Entry[] =>
  steps.map(({ verb, label, citations }) => ({ sort: "步骤", label, key: verb, where, citations }));

const entriesOf = (service: Service): readonly Entry[] => {
  const { path, text } = fileOf(service);
  return [...fieldsOf(service, path), ...termsOf(service, path, namesIn(text)), ...stepsOf(service, path)];
};

const shared: readonly Entry[] = [
  ...offices.map(({ kind, label }): Entry => ({
    sort: "单位",
    label,
    key: kind,
    where: "src/kernel/places/declare.ts",
    citations: [],
  })),
  ...departmentTables.map(({ key, label }): Entry => ({
    sort: "数据来源",
    label,
    key,
    where: "src/kernel/evidence/declare.ts",
    citations: [],
  })),
];

/** Sentences on terms with two keys and keys with two terms. */
const doubles = (where: string, entries: readonly Entry[]): readonly string[] => {
  const found: string[] = [];
  const [keyOf, labelOf] = [new Map<string, string>(), new Map<string, string>()];
  for (const { label, key } of entries.filter((entry) => entry.key !== null)) {
    const [otherKey, otherLabel] = [keyOf.get(label), labelOf.get(key ?? "")];
    if (otherKey !== undefined && otherKey !== key)
      found.push(`${where}：“${label}”有两个英文名 ${otherKey} 和 ${key}，请只留一个`);
    if (otherLabel !== undefined && otherLabel !== label)
      found.push(`${where}：英文名 ${key} 指两个词“${otherLabel}”和“${label}”，请改其中一个`);
    keyOf.set(label, key ?? "");
    labelOf.set(key ?? "", label);
  }
  return found;
};

const section = (title: string, entries: readonly Entry[]): string =>
  `## ${title}\n\n${table(
    ["中文", "English", "类别", "依据", "声明于"],
    entries.map(({ sort, label, key, where, citations }) => [
      label,
      key === null ? "—" : `\`${key}\``,
      sort,
      articles(citations) || "—",
      `\`${where}\``,
    ]),
  )}\n`;

const parts = services.map((service) => ({
  title: `${service.title}（\`${service.id}\`，${service.since} 起）`,
  entries: entriesOf(service),
}));
for (const says of [
  ...parts.flatMap(({ title, entries }) => doubles(title, entries)),
  ...doubles("各服务共用", shared),
])
  fail(says);

settle(
  "docs/glossary.md",
  `# 术语表 · Glossary

由 \`node tools/glossary.ts\` 从代码的声明生成，不手改。一个服务之内，一个中文词只有一个英文名，一个英文名只指一个词。
“—”：该词只在一条规则中间出现，没有自己的英文名。

${[...parts.map(({ title, entries }) => section(title, entries)), section("各服务共用的单位和数据来源", shared)].join("\n")}`,
  "node tools/glossary.ts",
);
