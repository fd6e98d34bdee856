/** 当地标准 as the rules look them up, from what the county has published. */
import { MissingLocalValue, type Known, type ParameterNode } from "#policy";
import type { PublicStandard } from "#wire";

/** @throws MissingLocalValue: no default would be right */
export const localOf =
  (standards: readonly PublicStandard[]) =>
  (node: ParameterNode, category: string): Known => {
    const { code } = node.settings;
    const found = standards.find((standard) => standard.code === code && standard.category === category);
    if (!found) throw new MissingLocalValue(node, category);
    return node.kind.load(node.kind.sort === "choice" ? found.stored : Number(found.stored));
  };
