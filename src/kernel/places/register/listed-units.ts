/** Reads the founding register: Hunan as the statistical list of 2023 has it, in pre-order. */
import { readFileSync } from "node:fs";
import { classify, LEVEL } from "./classify.ts";
import type { Classified } from "./classify.ts";
import { listedUnitId } from "./unit-id.ts";

export interface ListedUnit extends Classified {
  readonly unitId: number;
  /** Twelve digits (统计用区划代码). */
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly parent: ListedUnit | null;
  readonly children: ListedUnit[];
}

type Tree<Leaf> = { readonly [codeAndName: string]: Leaf };
interface Register {
  readonly prefectures: Tree<Tree<Tree<string>>>;
}

const readRegister = (): Register => {
  const register: Register = JSON.parse(readFileSync(new URL("../hunan-2023.json", import.meta.url), "utf8"));
  return register;
};

/** The province, and under it everything. */
export const listedProvince = (): ListedUnit => {
  const unit = (short: string, name: string, parent: ListedUnit | null): ListedUnit => {
    const code = short.padEnd(12, "0");
    const level = parent === null ? LEVEL.province : parent.level + 1;
    const made = {
      unitId: listedUnitId(code),
      code,
      name,
      level,
      parent,
      children: [],
      ...classify({ level, name, code }),
    };
    parent?.children.push(made);
    return made;
  };
  const branch = <Leaf>(tree: Tree<Leaf>, parent: ListedUnit, below: (leaf: Leaf, self: ListedUnit) => void): void => {
    for (const [key, leaf] of Object.entries(tree)) {
      const blank = key.indexOf(" ");
      below(leaf, unit(key.slice(0, blank), key.slice(blank + 1), parent));
    }
  };
  const villages = (line: string, township: ListedUnit): void => {
    for (const village of line === "" ? [] : line.split(" "))
      unit(township.code.slice(0, 9) + village.slice(0, 3), village.slice(3), township);
  };
  const province = unit("43", "湖南省", null);
  branch(readRegister().prefectures, province, (counties, prefecture) =>
    branch(counties, prefecture, (townships, county) => branch(townships, county, villages)),
  );
  return province;
};

/** A unit and all below it, parents before children. */
export const preOrder = (unit: ListedUnit): ListedUnit[] => [unit, ...unit.children.flatMap(preOrder)];
