/** The gate before an edition is published: its worked cases come out, and all readings agree on random households. */
import type { Clock } from "#kernel/clock";
import { asOwner, type Database } from "#kernel/database";
import { problem } from "#kernel/problems";
import { publish, unpublished } from "#kernel/rules";
import type { Service } from "#policy";
import { wrongExamples } from "./check-examples.ts";
import { verifyRules } from "./verify-rules.ts";

const wrongRules = problem<{ found: string }>(
  "rules.wrong-examples",
  503,
  "规则与其算例不一致，已停止：{found}",
  "请恢复规则，或在核实依据后改正算例，再运行 xiangmin rules verify",
);
const unequalReadings = problem<{ service: string; since: string }>(
  "rules.unequal-readings",
  503,
  "{service}的 {since} 版：逐户计算与批量计算对同一户给出不同结果，不能公布",
  "请运行 xiangmin rules verify 查看最小的一户，改正规则后再公布",
);

/** Random households before an edition is published; `rules verify` takes more. */
const HOUSEHOLDS = 2_000;

/**
 * Publishes what this instance has not published yet and answers it.
 * @throws wrongRules, unequalReadings, and changedEdition of #kernel/rules
 */
export const publishEditions = async (
  database: Database,
  { services, clock }: { services: readonly Service[]; clock: Clock },
): Promise<readonly Service[]> => {
  const found = wrongExamples(services);
  if (found.length > 0) throw wrongRules({ found: found.join("；") });
  const fresh = await asOwner(database, (tx) => unpublished(tx, services));
  for (const service of fresh) {
    const { difference } = await verifyRules(database, service, { amount: HOUSEHOLDS, seed: 1 });
    if (difference) throw unequalReadings({ service: service.title, since: service.since });
  }
  if (fresh.length > 0) await asOwner(database, (tx) => publish(tx, fresh, clock.now()));
  return fresh;
};
