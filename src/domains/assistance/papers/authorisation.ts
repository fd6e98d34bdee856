/** 诚信承诺及核对授权书 · Every adult of the household promises to tell the truth and allows the check of income and property. */
import { citedOn, type PaperKind } from "#kernel/cases";
import { list, paragraph } from "#kernel/papers";
import { assistanceLaw, confirmation } from "#law/social-assistance";
import type { Day, MemberFacts } from "#wire";
import { asItStands, caseLine } from "./facts-shown.ts";

/** An adult is eighteen on the day; without a day of birth the person is asked to sign. */
const isAdult = ({ birthDate }: MemberFacts, on: Day): boolean =>
  birthDate === null || `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= on;

export const authorisation: PaperKind = {
  id: "authorisation",
  title: "诚信承诺及核对授权书",
  numbered: null,
  permissions: ["case.help", "case.intake"],
  occasion: asItStands,
  write: (given) => {
    const { view, on } = given;
    const adults = view.household.members.filter((member) => isAdult(member, on));
    const children = view.household.members.filter((member) => !isAdult(member, on)).map(({ name }) => name);
    const sources = [
      ...new Set([...view.service.household, ...view.service.member].flatMap((field) => field.verifiedBy)),
    ];
    return {
      title: "诚信承诺及家庭经济状况核对授权书",
      office: null,
      to: null,
      blocks: [
        caseLine(given),
        paragraph(
          `因申请${view.row.serviceTitle}，我们作为共同生活的家庭成员，依照${citedOn([confirmation.art(9), assistanceLaw.art(41)], on)}，承诺和授权如下：`,
        ),
        list([
          "如实申报家庭人口、收入和财产，不隐瞒、不虚报；情况变化时及时告知。",
          `授权民政部门和核对机构为审核本次申请和以后的定期核查，查询我们的${sources.join("、")}等信息；查询结果只用于社会救助，不另作他用。`,
          "授权自签名之日起有效，至本户不再享受该项救助或者书面撤回授权时止；撤回后不能继续核对的，按规定办理。",
          "隐瞒、虚报或者拒不配合核对的，愿承担相应的法律责任。",
        ]),
        ...(children.length === 0 ? [] : [paragraph(`未成年人${children.join("、")}由监护人代为签署。`)]),
        { kind: "signatures", who: adults.map(({ name, relation }) => `${name}（${relation}）签名`) },
      ],
    };
  },
};
