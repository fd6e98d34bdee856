/** 按新标准调整在保金额 · Worked out first, then signed with the password; in the background, read by the number of the job. */
import { randomUUID } from "node:crypto";
import { accountsBehind, reauthenticate, type Principal } from "#kernel/access";
import { record } from "#kernel/audit";
import { addMonths } from "#kernel/calendar";
import type { UpratingSigner } from "#kernel/cases";
import { askFor, jobRow } from "#kernel/jobs";
import { serviceOn } from "#domains";
import type { UpratingAsked } from "#wire";
import { bodyOf, route, text } from "../route.ts";
import { monthOutOfReach, notTheCounty, noUprating } from "./problems.ts";
import { upratingJob } from "./uprating-job.ts";

/** Standards are set with effect from January and published in spring; a year and more back is another matter. */
const MONTHS_BACK = 15;

const refuseMonth = (month: string, today: string): void => {
  const now = `${today.slice(0, 7)}-01`;
  const [first, last] = [addMonths(now, -MONTHS_BACK).slice(0, 7), addMonths(now, 1).slice(0, 7)];
  if (month < first || month > last) throw monthOutOfReach({ month, first, last });
};

const signerOf = (principal: Principal, requestId: string): UpratingSigner => {
  const { accountId, officeId, divNo, me } = principal;
  return {
    accountId,
    officeId,
    divNo,
    by: me.name,
    office: me.office.name,
    requestId,
    behind: accountsBehind(principal),
  };
};

export const upratingRoutes = [
  route<UpratingAsked>({
    method: "POST",
    path: "/api/uprating",
    tag: "办件",
    summary: "按新标准重新核算本县全部在享对象；不带密码时只核算不写入，带密码时逐户签发决定",
    needs: "case.decide",
    body: bodyOf(
      {
        serviceId: text(80, 1),
        month: { type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$" },
        documentNo: text(100, 1),
        password: { type: ["string", "null"], maxLength: 200 },
      },
      ["serviceId", "month", "documentNo", "password"],
    ),
    answers: "JobWire",
    handle: async ({ input, principal, requestId, platform, within }) => {
      const { serviceId, month, documentNo, password } = input;
      const { database, clock, keys } = platform;
      const service = serviceOn(serviceId, clock.today());
      if (!service?.changes?.uprating) throw noUprating({ serviceId });
      const { office, division } = principal.me;
      if (office.kind !== service.decides.office.kind) throw notTheCounty({ office: office.name });
      refuseMonth(month, clock.today());
      if (password !== null) await reauthenticate(database, { clock, keys }, { principal, password, requestId });
      return within(async (tx) => {
        const at = clock.now();
        const signer = password === null ? null : signerOf(principal, requestId);
        const jobId = await askFor(tx, {
          kind: upratingJob(platform),
          key: `uprating/${randomUUID()}`,
          input: { serviceId, countyId: division.unitId, place: division.name, month, documentNo, signer },
          author: { accountId: principal.accountId, divNo: principal.divNo },
          at,
        });
        const detail = { jobId, serviceId, month, documentNo };
        const act = signer ? "write" : "read";
        await record(tx, { actor: principal, requestId, act, what: "uprating.ask", detail, subjects: [], at });
        return jobRow(tx, jobId);
      });
    },
  }),
];
