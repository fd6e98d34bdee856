/** The gate lets the real services through and stops one whose worked case no longer comes out. */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { services } from "#domains";
import { minimumLivingAllowance } from "#domains/assistance";
import { wrongExamples } from "./check-examples.ts";

it("lets every service through", () => {
  expect(wrongExamples(services)).toEqual([]);
});

it("names the service, the case, what was expected and what came out", () => {
  const [first, ...rest] = minimumLivingAllowance.examples;
  if (!first) throw new Error("There is an example");
  const broken = {
    ...minimumLivingAllowance,
    examples: [{ ...first, proposes: { eligible: true, pays: 999 } }, ...rest],
  };
  const found = wrongExamples([broken]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("最低生活保障");
  expect(found[0]).toContain(first.name);
  expect(found[0]).toContain("99900");
  expect(found[0]).toContain("100000");
});

it("comes to the same answers where the process may not make code at run time", () => {
  const script = `
    import { services } from "#domains";
    import { wrongExamples } from "#equality";
    import { compileColumnar } from "#policy";
    console.log(JSON.stringify({ wrong: wrongExamples(services), code: services.map((each) => compileColumnar(each).code) }));`;
  const strict = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
  const said = execFileSync(process.execPath, strict, { cwd: import.meta.dirname, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({ wrong: [], code: services.map(() => null) });
});
