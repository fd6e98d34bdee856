/** Reads the standards that are to be tried: all faults at once, each named by its place. */
import { categoriesOf, parametersOf, type ParameterNode, type Read, type Service, type Stored } from "#policy";
import type { InputIssue, SimulatedChange } from "#wire";

export interface Change {
  readonly code: string;
  readonly category: string;
  /** A new stored value, or a rise or fall of the present one. */
  readonly to: { readonly stored: Stored } | { readonly percent: number };
}

/** A standard may rise tenfold and fall to nothing; what is beyond is a slip of the pen. */
const PERCENT = { least: -100, most: 900 };

type Part<T> = { readonly value: T } | { readonly issue: Omit<InputIssue, "at"> & { readonly field: string } };

const toOf = (node: ParameterNode, { amount, percent }: SimulatedChange): Part<Change["to"]> => {
  if ((amount === null) === (percent === null))
    return { issue: { field: "amount", code: "one-of-two", says: "请填写新的数值，或者填写增减的百分比，只填一项" } };
  if (percent !== null) {
    if (node.kind.sort !== "money")
      return { issue: { field: "percent", code: "not-money", says: "只有金额可以按百分比增减，请填写新的数值" } };
    if (!Number.isFinite(percent) || percent < PERCENT.least || percent > PERCENT.most)
      return {
        issue: {
          field: "percent",
          code: "out-of-range",
          says: `请填写 ${PERCENT.least} 至 ${PERCENT.most} 之间的百分比`,
        },
      };
    return { value: { percent } };
  }
  const parsed = node.kind.parse(amount);
  return parsed.ok
    ? { value: { stored: node.kind.store(parsed.value) } }
    : { issue: { field: "amount", code: parsed.code, says: parsed.says } };
};

const categoryOf = (node: ParameterNode, category: string | null): Part<string> => {
  if (categoriesOf(node).includes(category ?? "")) return { value: category ?? "" };
  const says = node.category ? "请选择类别" : "该标准不分类别，请将类别留空";
  return { issue: { field: "category", code: "not-a-category", says } };
};

const readOne = (service: Service, given: SimulatedChange): readonly [Part<string>, Part<Change["to"]>] => {
  const node = parametersOf(service).find(({ settings }) => settings.code === given.code);
  if (node) return [categoryOf(node, given.category), toOf(node, given)];
  const says = `${service.title}没有用到标准“${given.code}”`;
  return [{ issue: { field: "code", code: "not-of-service", says } }, { value: { percent: 0 } }];
};

export const readChanges = (service: Service, given: readonly SimulatedChange[]): Read<readonly Change[]> => {
  const issues: InputIssue[] = [];
  const changes: Change[] = [];
  const places = new Set<string>();
  for (const [index, one] of given.entries()) {
    const [category, to] = readOne(service, one);
    for (const part of [category, to])
      if ("issue" in part) {
        const { field, ...issue } = part.issue;
        issues.push({ at: `changes[${index}].${field}`, ...issue });
      }
    if (!("value" in category) || !("value" in to)) continue;
    const place = `${one.code}|${category.value}`;
    if (places.has(place))
      issues.push({ at: `changes[${index}].code`, code: "twice", says: "同一标准的同一类别只能填写一次" });
    places.add(place);
    changes.push({ code: one.code, category: category.value, to: to.value });
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: changes };
};
