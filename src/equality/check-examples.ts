/** The gate before a rule is used: every worked case of a declaration must come out as the office wrote it down. */
import { interpret } from "./interpret.ts";
import { compileColumnar, readHousehold, type Service } from "#policy";
import { columnar } from "./columnar.ts";

/** What is wrong with the worked cases, one Chinese sentence each; empty when all come out as written. Takes some milliseconds. */
export const wrongExamples = (services: readonly Service[]): readonly string[] =>
  services.flatMap((service) => {
    const loop = compileColumnar(service);
    return service.examples.flatMap((example) => {
      const { name, on, local, household, proposes } = example;
      const called = `${service.title}（${service.since} 版）的算例“${name}”`;
      const read = readHousehold(service.applicant, household);
      if (!read.ok) return [`${called}无法读取：${read.issues.map(({ at, says }) => `${at} ${says}`).join("；")}`];
      const expected = { eligible: proposes.eligible, pays: proposes.pays === null ? null : proposes.pays * 100 };
      const answers = [
        interpret(service, read.value, { on, local }),
        columnar(service, loop, { households: [read.value], on, local })[0],
      ];
      const isRight = answers.every(
        (answer) => answer?.eligible === expected.eligible && answer.pays === expected.pays,
      );
      return isRight ? [] : [`${called}应为 ${JSON.stringify(expected)}，现算得 ${JSON.stringify(answers[0])}`];
    });
  });
