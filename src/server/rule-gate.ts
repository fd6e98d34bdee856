/** No instance starts with rules whose worked cases no longer come out: a wrong figure would be signed before anybody noticed. */
import { services } from "#domains";
import { wrongExamples } from "#equality";
import { problem } from "#kernel/problems";

const wrongRules = problem<{ found: string }>(
  "server.wrong-rules",
  503,
  "规则与其算例不一致，已停止启动：{found}",
  "请恢复规则，或在核实依据后改正算例，再运行 xiangmin rules verify",
);

/** @throws wrongRules naming service, case, what was written and what came out */
export const refuseWrongRules = (): void => {
  const found = wrongExamples(services);
  if (found.length > 0) throw wrongRules({ found: found.join("；") });
};
