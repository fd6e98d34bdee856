/** Worked cases of the old-age allowance: the tiers reported of one county, persons invented. */
import type { Example } from "#policy";

const local = {
  "oa.age": 80,
  "oa.reach": "all",
  "oa.from": "birthday",
  "oa.below90": 50,
  "oa.from90": 100,
  "oa.from100": 600,
};

type Given = Readonly<Record<string, unknown>>;
const aPerson = (given: Given = {}): Given => ({
  birthDate: "1946-03-15",
  hukou: "here",
  movedIn: false,
  alive: "confirmed",
  elsewhere: false,
  support: "none",
  ...given,
});

const example = (
  name: string,
  on: string,
  pays: number | null,
  more: { given?: Given } & Partial<Example>,
): Example => {
  const { given, ...rest } = more;
  return {
    name,
    on,
    local,
    person: aPerson(given),
    proposes: { eligible: pays === null ? null : pays > 0, pays },
    ...rest,
  };
};

export const oldAgeExamples: readonly Example[] = [
  example("3 月 15 日满八十周岁，3 月 2 日申请：自满龄当月发 50 元", "2026-03-02", 50, {
    days: { applied: "2026-03-02", decided: "2026-03-20", startsIn: "2026-03" },
  }),
  example("满龄的前一个月还不能领", "2026-02-28", 0, {}),
  example("当地规定自满龄次月发放：满龄当月还不能领", "2026-03-20", 0, { local: { ...local, "oa.from": "next" } }),
  example("当地规定自满龄次月发放：次月起发 50 元", "2026-04-01", 50, { local: { ...local, "oa.from": "next" } }),
  example("1936 年 2 月 29 日出生：2026 年 2 月满九十周岁，发 100 元", "2026-02-28", 100, {
    given: { birthDate: "1936-02-29" },
  }),
  example("满一百周岁当月发 600 元", "2026-11-23", 600, { given: { birthDate: "1926-11-23" } }),
  example("6 月从外县迁入：当月由迁出地发放", "2026-06-20", 0, { given: { movedIn: true } }),
  example("户籍不在本县，由户籍地发放", "2026-06-20", 0, { given: { hukou: "other" } }),
  example("已在其他地方领取高龄津贴，不重复发放", "2026-06-20", 0, { given: { elsewhere: true } }),
  example("只发给低收入老年人的地方，不属于低收入人口", "2026-06-20", 0, { local: { ...local, "oa.reach": "poor" } }),
  example("只发给低收入老年人的地方，低保边缘家庭成员发 50 元", "2026-06-20", 50, {
    local: { ...local, "oa.reach": "poor" },
    given: { support: "edge" },
  }),
  example("不限收入的地方，救助身份不明也不影响", "2026-06-20", 50, { given: { support: null } }),
  example("还没有确认健在：不作结论", "2026-06-20", null, { given: { alive: "pending" } }),
];
