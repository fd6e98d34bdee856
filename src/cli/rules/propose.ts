/** xiangmin propose · one line of answer for each of many written cases. */
import { WrongUse, type Command } from "../command.ts";
import { proposeCase, readCases, serviceFor } from "../case-file.ts";
import { resultWords, say, sayJson, verdictWords } from "../print.ts";

export const propose: Command = {
  name: "propose",
  takes: "SERVICE FILE.json",
  summary: "对文件中的一户或多户（JSON 数组）逐户给出结论和金额",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args: [id, file], options }) => {
    if (file === undefined)
      throw new WrongUse("请给出服务和文件，例如 xiangmin propose minimum-living-allowance cases.json");
    const answers = readCases(file).map((given, index) => {
      const proposal = proposeCase(serviceFor(id, given.on), given);
      const { eligible, pays, missing } = proposal;
      const says = verdictWords(proposal) + resultWords(proposal);
      return { case: index + 1, eligible, pays, says, missing: missing.map(({ at }) => at) };
    });
    if (options["json"]) sayJson(answers);
    else
      for (const { case: number, says, missing } of answers)
        say([number, says, missing.join(" ")].join("\t").trimEnd());
    return Promise.resolve(0);
  },
};
