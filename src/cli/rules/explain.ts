/** xiangmin explain · the proposal for one written case, with its whole proof. */
import { WrongUse, type Command } from "../command.ts";
import { proposeCase, readCases, serviceFor } from "../case-file.ts";
import { sayJson, sayProposal } from "../print.ts";

export const explain: Command = {
  name: "explain",
  takes: "SERVICE FILE.json",
  summary: "按文件中的一户情况给出建议和完整理由（不需要数据库）；FILE 为 - 时读标准输入",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出建议及其证明" },
  run: ({ args: [id, file], options }) => {
    if (file === undefined)
      throw new WrongUse("请给出服务和文件，例如 xiangmin explain minimum-living-allowance case.json");
    const [given, ...more] = readCases(file);
    if (!given || more.length > 0) throw new WrongUse("explain 一次说明一户；多户请用 propose");
    const proposal = proposeCase(serviceFor(id, given.on), given);
    if (options["json"]) sayJson(proposal);
    else sayProposal(proposal);
    return Promise.resolve(0);
  },
};
