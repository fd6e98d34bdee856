/** 测算 as a job: it goes on after a restart from the beginning, for it writes nothing but its result. */
import { simulate, type Change } from "#domains/simulations";
import { serviceOn } from "#domains";
import type { JobKind } from "#kernel/jobs";
import { problem } from "#kernel/problems";
import type { Database } from "#kernel/database";
import type { Day, SimulationWire } from "#wire";

export interface SimulationInput {
  readonly serviceId: string;
  readonly on: Day;
  readonly unit: { readonly unitId: number; readonly name: string };
  readonly changes: readonly Change[];
}

export const noEdition = problem<{ serviceId: string; on: Day }>(
  "simulations.no-edition",
  409,
  "{on} 没有生效的规则版本（{serviceId}）",
  "请换一个日期再测算",
);

export const simulationJob = ({
  database,
}: {
  readonly database: Database;
}): JobKind<SimulationInput, SimulationWire> => ({
  kind: "simulations.simulate",
  title: "测算标准调整的影响",
  run: ({ input: { serviceId, on, unit, changes }, reached }) => {
    const service = serviceOn(serviceId, on);
    if (!service) throw noEdition({ serviceId, on });
    return simulate(database, { service, on, unit, changes }, { reached });
  },
});
