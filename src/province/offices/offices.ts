/** The offices of the demonstration by their official names, and who works there. */
import type { OfficeKind, Role } from "#kernel/access";
import type { Division, FocusPlaces } from "./read-places.ts";

export interface Post {
  readonly login: string;
  readonly role: Role;
}
export interface OfficeDraft {
  readonly kind: OfficeKind;
  readonly unitId: number;
  readonly name: string;
  readonly posts: readonly Post[];
}

const villageOffice = (village: Division, township: Division, login: string): OfficeDraft => ({
  kind: "village",
  unitId: village.unitId,
  name: `${township.name}${village.name.endsWith("社区") ? `${village.name}居民委员会` : `${village.name}民委员会`}`,
  posts: [{ login, role: "villageHelper" }],
});

const townshipOffice = ({ township, focus }: FocusPlaces): OfficeDraft => ({
  kind: "township",
  unitId: township.unitId,
  name: township.name.endsWith("街道") ? `${township.name}办事处` : `${township.name}人民政府`,
  posts: [
    { login: `${focus.spelled.township}.clerk`, role: "townshipClerk" },
    // Visits are made by two.
    { login: `${focus.spelled.township}.clerk2`, role: "townshipClerk" },
    { login: `${focus.spelled.township}.leader`, role: "townshipLeader" },
  ],
});

const countyOffices = ({ county, focus }: FocusPlaces): OfficeDraft[] => [
  {
    kind: "county",
    unitId: county.unitId,
    name: `${county.name}民政局`,
    posts: [
      { login: `${focus.spelled.county}.clerk`, role: "countyClerk" },
      { login: `${focus.spelled.county}.leader`, role: "countyLeader" },
      { login: `${focus.spelled.county}.auditor`, role: "auditor" },
      { login: `${focus.spelled.county}.finance`, role: "finance" },
      { login: `${focus.spelled.county}.payments`, role: "paymentClerk" },
    ],
  },
  {
    kind: "institution",
    unitId: county.unitId,
    name: `${county.name}社会福利院`,
    posts: [{ login: `${focus.spelled.county}.institution`, role: "institutionUser" }],
  },
  {
    kind: "verificationCentre",
    unitId: county.unitId,
    name: `${county.name}居民家庭经济状况核对中心`,
    posts: [{ login: `${focus.spelled.county}.verifier`, role: "verificationOfficer" }],
  },
  {
    kind: "federation",
    unitId: county.unitId,
    name: `${county.name}残疾人联合会`,
    posts: [{ login: `${focus.spelled.county}.federation`, role: "verificationOfficer" }],
  },
];

const prefectureOffice = ({ prefecture, focus }: FocusPlaces): OfficeDraft => ({
  kind: "prefecture",
  unitId: prefecture.unitId,
  name: `${prefecture.name.replace(/土家族苗族自治州$/, "州")}民政局`,
  posts: [{ login: `${focus.spelled.prefecture}.viewer`, role: "prefecture" }],
});

const provinceOffice = (province: Division): OfficeDraft => ({
  kind: "province",
  unitId: province.unitId,
  name: `${province.name}民政厅`,
  posts: [
    { login: "hunan.viewer", role: "province" },
    { login: "hunan.auditor", role: "auditor" },
    { login: "hunan.system", role: "systemAdministrator" },
    { login: "hunan.security", role: "securityOfficer" },
    { login: "hunan.audit", role: "auditAdministrator" },
  ],
});

/** One account for each role, the complete rural township first; villages of one name are told apart by a number. */
export const officesOf = (places: readonly FocusPlaces[]): OfficeDraft[] => {
  const taken = new Map<string, number>();
  const helper = (village: Division): string => {
    const count = (taken.get(village.spelled) ?? 0) + 1;
    taken.set(village.spelled, count);
    return `${village.spelled}${count === 1 ? "" : count}.helper`;
  };
  const local = places.flatMap((focus) => [
    townshipOffice(focus),
    ...countyOffices(focus),
    prefectureOffice(focus),
    ...focus.villages.map((village) => villageOffice(village, focus.township, helper(village))),
  ]);
  const province = places[0]?.province;
  return province ? [...local, provinceOffice(province)] : local;
};

/** The accounts that the sign-in page offers: one for each role at the rural township, and the same posts of the urban one. */
export const offeredLogins = [
  "huaminglou.clerk",
  "huaminglou.leader",
  "ningxiang.clerk",
  "ningxiang.leader",
  "ningxiang.verifier",
  "ningxiang.federation",
  "tanzichong.helper",
  "changsha.viewer",
  "hunan.viewer",
  "hunan.auditor",
  "ningxiang.finance",
  "ningxiang.payments",
  "ningxiang.institution",
  "hunan.system",
  "hunan.security",
  "hunan.audit",
  "zhenxi.clerk",
  "zhenxi.leader",
  "jishou.clerk",
  "jishou.leader",
  "jishou.verifier",
] as const;
