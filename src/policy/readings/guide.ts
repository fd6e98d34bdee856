/** 办事指南 · The guide of a service, derived whole: who, on what conditions, how much, with which papers, step by step, with which remedies. */
import { citationsOn, toWire, type Citation } from "#law";
import { administrativeLitigation, administrativeReview } from "#law/remedies";
import type { CitationWire, GuideCondition, GuideLine, GuideWire } from "#wire";
import type { ApplicantKind } from "../declare/applicant.ts";
import { citationsOf } from "../declare/office.ts";
import type { Service } from "../declare/service.ts";
import { startWords } from "../declare/starts.ts";
import { inOrder, isGather, isRow, type FieldNode, type Node } from "../node.ts";
import { parametersOf } from "./local-values.ts";
import { nameOf, phrase } from "./phrase.ts";
import { serviceToWire } from "./service-to-wire.ts";

const applying: Readonly<Record<ApplicantKind, string>> = {
  household: "家庭申请，由一名成员代表全家提出",
  person: "本人申请，可以由监护人或者他人代办",
  organisation: "单位申请",
};

const linking: Readonly<Record<string, NonNullable<GuideCondition["of"]>>> = {
  all: "all",
  any: "any",
  except: "except",
};

/** "财产符合当地规定（家庭财产认定为未超规定、应予豁免之一）": the name, and the rule where it says more. */
const sentence = (node: Node): string => {
  const [name, rule] = [nameOf(node), phrase(node)];
  return name === rule || node.op === "field" ? name : `${name}（${rule}）`;
};

/** A condition with its parts, down to where the rule is no longer made of conditions. */
const conditionOf = (node: Node, cited: (citations: readonly Citation[]) => CitationWire[]): GuideCondition => {
  const of = isRow(node) ? (linking[node.op.name] ?? null) : null;
  const law = cited(node.citations);
  if (!isRow(node) || of === null) return { says: sentence(node), law, of: null, parts: [] };
  // Without a name of its own it would only say its parts twice.
  return { says: node.label ?? "", law, of, parts: node.parts.map((part) => conditionOf(part, cited)) };
};

const fieldsOf = ({ applicant }: Service): readonly FieldNode[] => [
  ...applicant.householdFields,
  ...applicant.memberFields,
  ...applicant.lists.flatMap(({ fields }) => fields),
];

const gives = (service: Service, on: string): GuideLine[] => {
  const { proposes, starts } = service;
  if (proposes.issues)
    return Object.entries(proposes.issues.titles).map(([option, title]) => ({
      says: `${proposes.issues.by.kind.options?.[option] ?? option}：${title}`,
      law: [],
    }));
  if (!starts) return [{ says: "符合条件的，一次性给付", law: [] }];
  const law = citationsOn(citationsOf(starts.cite), on).map(toWire);
  return [{ says: `符合条件的，${startWords(starts)}按月发放`, law }];
};

/** The named amounts that are worked out; conditions and the facts themselves have their own places. */
const amountOf = ({ proposes }: Service, cited: (citations: readonly Citation[]) => CitationWire[]): GuideLine[] => {
  if (!proposes.pays) return [];
  return inOrder([proposes.pays.node])
    .filter((node) => (isRow(node) || isGather(node)) && node.label !== null && node.kind.sort === "money")
    .map((node) => ({ says: `${nameOf(node)}＝${phrase(node)}`, law: cited(node.citations) }));
};

const remedies = (on: string): GuideLine[] => {
  const line = (says: string, ...citations: Citation[]): GuideLine => ({
    says,
    law: citationsOn(citations, on).map(toWire),
  });
  return [
    line(
      "不服决定的，可以自知道之日起六十日内申请行政复议",
      administrativeReview.art(20),
      administrativeReview.art(24),
    ),
    line("也可以自知道或者应当知道之日起六个月内依法提起行政诉讼", administrativeLitigation.art(46)),
  ];
};

const lawIn = (guide: Omit<GuideWire, "toConfirm">): CitationWire[] => {
  const { conditions, gives: given, amount, steps, limits } = guide;
  const within = (condition: GuideCondition): CitationWire[] => [...condition.law, ...condition.parts.flatMap(within)];
  return [...within(conditions), ...[...given, ...amount, ...steps, ...limits].flatMap(({ law }) => law)];
};

/** The guide as of a day: the law in force then, the edition given. */
export const guideOf = (service: Service, on: string): GuideWire => {
  const cited = (citations: readonly Citation[]): CitationWire[] => citationsOn(citations, on).map(toWire);
  const { steps, within } = serviceToWire(service, on);
  const fields = fieldsOf(service);
  const [accepts] = steps;
  const guide = {
    service: service.id,
    title: service.title,
    on,
    who: `${applying[service.applicant.kind]}，由${accepts?.officeLabel ?? ""}受理`,
    conditions: conditionOf(service.proposes.eligible.node, cited),
    gives: gives(service, on),
    amount: amountOf(service, cited),
    standards: parametersOf(service).map(
      ({ label, settings }) => `${label ?? settings.code}：由${settings.office.label}公布`,
    ),
    papers: fields.flatMap(({ settings }) => settings.paper ?? []),
    lookedUp: [...new Set(fields.flatMap(({ settings }) => settings.verifiedBy.map(({ label }) => label)))],
    steps: steps.map(({ label, officeLabel, clocks, law }) => ({
      says: [`${label}：${officeLabel}`, ...clocks].join("，"),
      law,
    })),
    limits: within.map(({ label, law }) => ({ says: label, law })),
    remedies: remedies(on),
  };
  return { ...guide, toConfirm: lawIn(guide).some(({ confirmed }) => !confirmed) };
};
