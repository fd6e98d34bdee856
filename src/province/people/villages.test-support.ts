/** Two invented villages in real counties for tests without a database. */
import type { County, Village } from "../places/county.ts";
import type { Quota } from "../places/plan.ts";

/** 宁乡: 益阳地区 until 1983, a county of 长沙 until 2017, a city since. */
export const ningxiang: County = {
  unitId: 1,
  code: "430182",
  name: "宁乡市",
  codes: [
    { code: "432324", from: null, to: "1983-01-01" },
    { code: "430124", from: "1983-01-01", to: "2017-04-09" },
    { code: "430182", from: "2017-04-09", to: null },
  ],
};
export const jishou: County = {
  unitId: 2,
  code: "433101",
  name: "吉首市",
  codes: [{ code: "433101", from: "2023-06-30", to: null }],
};

export const hamlet: Village = {
  unitId: 11,
  name: "炭子冲村",
  township: "花明楼镇",
  townshipId: 10,
  divNo: 16,
  urban: false,
  county: ningxiang,
};
export const community: Village = {
  unitId: 21,
  name: "吉新社区",
  township: "镇溪街道",
  townshipId: 20,
  divNo: 32,
  urban: true,
  county: jishou,
};

export const quotas = (people: number): Quota[] => [
  { village: hamlet, people, complete: true },
  { village: community, people, complete: true },
];
