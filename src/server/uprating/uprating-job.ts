/** 标准调整 as a job: after a restart it goes on with the cases that are not raised yet. */
import { asideReasons, uprateCases, type AsideReason, type UpratingSigner, type UpratingTally } from "#kernel/cases";
import type { JobKind } from "#kernel/jobs";
import type { Platform } from "#platform";
import { showFen } from "#policy";
import { serviceOn } from "#domains";
import type { UpratingAside, UpratingWire } from "#wire";
import { caseDeps } from "../case-deps.ts";
import { noUprating } from "./problems.ts";

export interface UpratingInput {
  readonly serviceId: string;
  readonly countyId: number;
  readonly place: string;
  /** YYYY-MM */
  readonly month: string;
  readonly documentNo: string;
  readonly signer: UpratingSigner | null;
}

const asideOf = (aside: UpratingTally["aside"]): UpratingAside[] => {
  const by = Object.groupBy(aside, ({ why }) => why);
  return (Object.keys(asideReasons) as AsideReason[]).flatMap((why) => {
    const caseNos = by[why]?.map(({ caseNo }) => caseNo) ?? [];
    return caseNos.length === 0 ? [] : [{ label: asideReasons[why], caseNos }];
  });
};

export const whyOf = ({ month, documentNo }: Pick<UpratingInput, "month" | "documentNo">): string =>
  `按照${documentNo}，自${Number(month.slice(0, 4))}年${Number(month.slice(5))}月起执行新标准`;

export const upratingJob = (platform: Platform): JobKind<UpratingInput, UpratingWire> => ({
  kind: "uprating.uprate",
  title: "按新标准调整在保金额",
  run: async ({ input, reached }) => {
    const { serviceId, countyId, place, month, documentNo, signer } = input;
    const { database, clock } = platform;
    const service = serviceOn(serviceId, clock.today());
    if (!service) throw noUprating({ serviceId });
    const order = { service, countyId, month: `${month}-01`, why: whyOf(input) };
    const tally = await uprateCases({ ...caseDeps(platform), database }, order, { signer, reached });
    return {
      serviceId,
      title: service.title,
      month,
      documentNo,
      place,
      signed: signer !== null,
      cases: tally.cases,
      raised: tally.raised,
      same: tally.same,
      monthly: showFen(tally.monthlyFen),
      arrears: showFen(tally.arrearsFen),
      aside: asideOf(tally.aside),
    };
  },
});
