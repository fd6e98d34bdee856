/** Lists on forms: every line with whose it is, an empty list said, one that nobody filled in left out. */
import { expect, it } from "vitest";
import type { PaperCase } from "#kernel/cases";
import { serviceToWire, type HouseholdFacts } from "#policy";
import { minimumLivingAllowance } from "../services/minimum-living-allowance/index.ts";
import { listBlocks } from "./facts-shown.ts";

type View = PaperCase["view"];

const given = (members: HouseholdFacts["members"], household: HouseholdFacts["household"]): PaperCase => {
  const view = {
    service: serviceToWire(minimumLivingAllowance, "2025-03-28"),
    household: { facts: household, members: members.map((facts, at) => ({ name: ["张明", "李红"][at], facts })) },
  };
  return { view: view as unknown as View } as PaperCase;
};

it("prints the lines of all members in one table, with units in the heading", () => {
  const [heading, table, ...rest] = listBlocks(
    given([{ incomes: [{ line: 1, item: "wage", amount: "9600.00", cost: null, exempt: null }] }, { incomes: [] }], {
      assets: [],
    }),
  );
  expect(heading).toEqual({ kind: "heading", text: "收入项目" });
  expect(table).toMatchObject({
    kind: "table",
    rows: [["张明", "工资、奖金、津贴", "9600.00", "", ""]],
  });
  expect(table?.kind === "table" && table.columns[2]?.label).toBe("全年金额（元／年）");
  expect(rest).toEqual([
    { kind: "heading", text: "财产" },
    { kind: "paragraph", text: "没有。" },
  ]);
});

it("leaves out what nobody has said", () => {
  expect(listBlocks(given([{}, {}], {}))).toEqual([]);
});
