/** The department tables: who is asked, and that a table's own columns carry what it promises. */
import { describe, expect, it } from "vitest";
import { departmentTables, tableOf } from "./tables.ts";

/** The departments that the five-year plan names, by the words their names contain. */
const ofThePlan = [
  "发展改革",
  "教育",
  "公安",
  "司法",
  "财政",
  "人力资源社会保障",
  "自然资源",
  "住房城乡建设",
  "交通运输",
  "农业农村",
  "卫生健康",
  "应急管理",
  "市场监督",
  "医疗保障",
  "金融监管",
  "证券",
  "残疾人联合会",
  "税务",
];

describe("department tables", () => {
  it("has a key of its own for each, and finds it by the key", () => {
    const keys = departmentTables.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const table of departmentTables) expect(tableOf(table.key)).toBe(table);
    expect(tableOf("fortune-tellers")).toBeNull();
  });

  it.each(ofThePlan)("asks %s", (department) => {
    expect(departmentTables.some((table) => table.department.includes(department))).toBe(true);
  });

  it.each(departmentTables.map((table) => [table.key, table] as const))(
    "%s: columns, amount and moment agree",
    (_, table) => {
      const headings = Object.values(table.columns).map(({ label }) => label);
      expect(new Set(headings).size).toBe(headings.length);
      expect(headings).not.toContain("身份证号");
      if (table.amount !== null) expect(table.columns[table.amount]?.kind.name).toBe("money");
      if (table.moment !== null) expect(table.columns[table.moment]?.kind.name).toBe("day");
      expect(table.cite.length).toBeGreaterThan(0);
      expect(table.pitfalls.length).toBeGreaterThan(0);
    },
  );
});
