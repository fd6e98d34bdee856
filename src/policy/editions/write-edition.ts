/** Writes a service down as the text of its edition. */
import type { Article, Citation, Instrument } from "#law";
import { durationWords } from "../declare/duration.ts";
import { outcomesOf, type Service } from "../declare/service.ts";
import { startWords } from "../declare/starts.ts";
import type { ValueKind } from "../kinds/value-kind.ts";
import {
  householdLevel,
  inOrder,
  isRow,
  memberLevel,
  partsOf,
  pathTo,
  type Level,
  type Node,
  type OfficeHandle,
} from "../node.ts";
import { operatorsVersion } from "../operators/index.ts";
import type { CitationText, EditionText, KindText, NodeText, OfficeText, StepText } from "./edition-text.ts";
import { writeSettings } from "./settings-text.ts";

const kindText = ({ sort, period, options, unit }: ValueKind): KindText => ({
  sort,
  ...(period ? { period } : {}),
  ...(options ? { options: Object.entries(options) } : {}),
  ...(unit ? { unit } : {}),
});

const citationText = ({ instrument, article, paragraph, item, gist, status }: Citation): CitationText => ({
  law: instrument.code,
  article,
  paragraph,
  item,
  ...(gist === undefined ? {} : { whole: { gist, status } }),
});
const officeText = ({ kind, label }: OfficeHandle): OfficeText => ({ kind, label });

/** What a node knows beside its parts. */
const settingsOf = (node: Node): unknown => {
  if (isRow(node) || node.op === "field" || node.op === "parameter") return node.settings;
  return node.op === "constant" ? node.value : null;
};

const nodeText = (node: Node, at: ReadonlyMap<Node, number>, levels: readonly Level[]): NodeText => {
  const [parts, settings] = [partsOf(node).map((part) => at.get(part) ?? -1), writeSettings(settingsOf(node))];
  return {
    op: typeof node.op === "object" ? node.op.name : node.op,
    kind: kindText(node.kind),
    level: levels.indexOf(node.level),
    label: node.label,
    cite: node.citations.map(citationText),
    ...(parts.length > 0 ? { parts } : {}),
    ...(settings === null ? {} : { settings }),
  };
};

const lawText = (citations: readonly Citation[]): EditionText["law"] => {
  const cited = new Map<string, { instrument: Instrument; articles: Record<number, Article> }>();
  for (const { instrument, article } of citations) {
    const { articles } = cited.get(instrument.code) ?? { articles: {} };
    const found = article === null ? undefined : instrument.articles[article];
    const own = article === null || !found ? {} : { [article]: found };
    cited.set(instrument.code, { instrument, articles: { ...articles, ...own } });
  }
  return [...cited.values()]
    .map(({ instrument: { code, title, number, rank, articleCount, inForce, citedUntil, successor }, articles }) => ({
      code,
      title,
      number,
      rank,
      articleCount,
      inForce,
      ...(citedUntil === undefined ? {} : { citedUntil }),
      ...(successor === undefined ? {} : { successor }),
      articles,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
};

const stepText = ({ verb, office, citations, startsWithin, within, stands }: Service["steps"][number]): StepText => ({
  verb,
  office: office.label,
  clocks: [
    ...(startsWithin ? [`${durationWords(startsWithin)}内开始`] : []),
    ...(within ? [`${durationWords(within)}内完成`] : []),
    ...(stands ? [`持续${durationWords(stands)}`] : []),
  ],
  cite: citations.map(citationText),
});

/** The text is the same for the same declaration, whatever program or day writes it. */
export const writeEdition = (service: Service): EditionText => {
  const { applicant, proposes, decides, starts } = service;
  const asked = [
    ...applicant.householdFields,
    ...applicant.memberFields,
    ...applicant.lists.flatMap(({ fields }) => fields),
  ];
  const limits = decides.limit ? [decides.limit.when.node] : [];
  const nodes = inOrder([...asked, ...outcomesOf(service), ...limits]);
  const at = new Map(nodes.map((node, index) => [node, index]));
  const place = (node: Node): number => at.get(node) ?? -1;
  const levels = [
    ...new Set<Level>([
      householdLevel,
      memberLevel,
      ...applicant.lists.flatMap(({ level }) => pathTo(level)),
      ...nodes.flatMap(({ level }) => pathTo(level)),
    ]),
  ];
  return {
    format: 1,
    operators: operatorsVersion,
    service: service.id,
    title: service.title,
    since: service.since,
    law: lawText([
      ...nodes.flatMap(({ citations }) => citations),
      ...service.steps.flatMap(({ citations }) => citations),
    ]),
    levels: levels.map(({ key, label, above }) => ({ key, label, above: above && levels.indexOf(above) })),
    nodes: nodes.map((node) => nodeText(node, at, levels)),
    eligible: place(proposes.eligible.node),
    pays: proposes.pays ? place(proposes.pays.node) : null,
    issues: proposes.issues ? { by: place(proposes.issues.by), titles: Object.entries(proposes.issues.titles) } : null,
    decides: {
      office: officeText(decides.office),
      limit: decides.limit && {
        when: place(decides.limit.when.node),
        otherwise: officeText(decides.limit.otherwise),
      },
      outcomes: { granted: decides.outcomes.granted, refused: decides.outcomes.refused },
    },
    starts: starts ? startWords(starts) : null,
    asks: {
      of: applicant.kind,
      household: applicant.householdFields.map(place),
      member: applicant.memberFields.map(place),
      lists: applicant.lists.map(({ level, fields, help }) => ({
        level: levels.indexOf(level),
        fields: fields.map(place),
        help,
      })),
    },
    steps: service.steps.map(stepText),
    within: service.within ? durationWords(service.within.total) : "无期限",
    examples: service.examples,
  };
};
