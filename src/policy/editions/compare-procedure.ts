/** What two editions say differently about steps, periods and worked cases. */
import { citationWords, citation } from "#law";
import { verbLabels, type Verb } from "../declare/office.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { EditionText, StepText } from "./edition-text.ts";

const nameOf = ({ verb }: StepText): string => verbLabels[verb as Verb] ?? verb;
const lawOf = ({ cite }: StepText, { law }: EditionText): string =>
  cite
    .flatMap(({ law: code, whole, article, ...place }) => {
      const instrument = law.find((one) => one.code === code);
      if (!instrument) return [];
      if (article === null) return [citationWords({ instrument, article, ...place, status: "UNREAD", ...whole })];
      return [citationWords(citation(instrument, { article, ...place }))];
    })
    .join("、");
const clocksOf = ({ clocks }: StepText): string => clocks.join("、") || "无期限";

const changed = (what: string, from: string, to: string): readonly string[] =>
  from === to ? [] : [`${what}由${from}改为${to}`];

const changesOfSteps = (before: EditionText, after: EditionText): readonly string[] => {
  const pairs = after.steps.map((to) => ({ to, from: before.steps.find(({ verb }) => verb === to.verb) }));
  const gone = before.steps.filter(({ verb }) => !after.steps.some((step) => step.verb === verb));
  return [
    ...pairs.flatMap(({ from, to }) => {
      const name = nameOf(to);
      if (!from) return [`新增步骤“${name}”：${to.office}，${clocksOf(to)}，依据${lawOf(to, after)}`];
      return [
        ...changed(`“${name}”的办理机关`, from.office, to.office),
        ...changed(`“${name}”的期限`, clocksOf(from), clocksOf(to)),
        ...changed(`“${name}”的依据`, lawOf(from, before), lawOf(to, after)),
      ];
    }),
    ...gone.map((step) => `取消步骤“${nameOf(step)}”`),
    ...changed("办理总期限", before.within, after.within),
  ];
};

const changesOfExamples = (before: EditionText, after: EditionText): readonly string[] => {
  const found = after.examples.flatMap((to) => {
    const from = before.examples.find(({ name }) => name === to.name);
    if (!from) return [`新增算例“${to.name}”`];
    return canonicalJson(from) === canonicalJson(to) ? [] : [`算例“${to.name}”有改动`];
  });
  const gone = before.examples.filter(({ name }) => !after.examples.some((to) => to.name === name));
  return [...found, ...gone.map(({ name }) => `取消算例“${name}”`)];
};

export const changesOfProcedure = (before: EditionText, after: EditionText): readonly string[] => [
  ...changed("名称", `“${before.title}”`, `“${after.title}”`),
  ...changed("起始月份", before.starts ?? "（无）", after.starts ?? "（无）"),
  ...changesOfSteps(before, after),
  ...changesOfExamples(before, after),
];
