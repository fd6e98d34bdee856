/** 测算 · What another standard would change in the own area; worked out in the background, read by its number. */
import { randomUUID } from "node:crypto";
import { readChanges } from "#domains/simulations";
import { serviceOn } from "#domains";
import { record } from "#kernel/audit";
import { askFor, jobRow } from "#kernel/jobs";
import { invalidInput } from "#kernel/problems";
import type { SimulationAsked } from "#wire";
import { bodyOf, dayText, route, text } from "../route.ts";
import { noEdition, simulationJob } from "./simulation-job.ts";

const tag = "测算";
const change = bodyOf(
  {
    code: text(80, 1),
    category: { type: ["string", "null"], maxLength: 40 },
    amount: { type: ["string", "number", "null"] },
    percent: { type: ["number", "null"] },
  },
  ["code", "category", "amount", "percent"],
);

export const simulationRoutes = [
  route<SimulationAsked>({
    method: "POST",
    path: "/api/simulations",
    tag,
    summary: "测算标准调整对本辖区在保对象和近一年不予确认对象的影响；结果在任务中取",
    needs: "report.read",
    body: bodyOf(
      {
        serviceId: text(80, 1),
        on: dayText,
        changes: { type: "array", minItems: 1, maxItems: 50, items: change },
      },
      ["serviceId", "on", "changes"],
    ),
    answers: "JobWire",
    handle: ({ input: { serviceId, on, changes }, principal, requestId, platform, within }) =>
      within(async (tx) => {
        const service = serviceOn(serviceId, on);
        if (!service) throw noEdition({ serviceId, on });
        const read = readChanges(service, changes);
        if (!read.ok) throw invalidInput(read.issues);
        const { unitId, name } = principal.me.division;
        const at = platform.clock.now();
        const jobId = await askFor(tx, {
          kind: simulationJob(platform),
          key: `simulation/${randomUUID()}`,
          input: { serviceId, on, unit: { unitId, name }, changes: read.value },
          author: { accountId: principal.accountId, divNo: principal.divNo },
          at,
        });
        const detail = { jobId, serviceId, on, changes: read.value };
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "simulations.ask",
          detail,
          subjects: [],
          at,
        });
        return jobRow(tx, jobId);
      }),
  }),
];
