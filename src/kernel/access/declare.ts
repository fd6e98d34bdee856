/** Who may do what: kinds of office, permissions and roles with their official terms. */
import { county, prefecture, province, township, verificationCentre, village } from "#offices";

/** Official names by the keys that declarations use; a verification centre is an office at the county's unit. */
export const officeKinds = {
  village: village.label,
  township: township.label,
  county: county.label,
  verificationCentre: verificationCentre.label,
  prefecture: prefecture.label,
  province: province.label,
} as const;
export type OfficeKind = keyof typeof officeKinds;

export const permissions = {
  "people.read": "查询人员和家庭",
  "people.register": "登记人员和家庭",
  "people.reveal": "查看完整身份证号",
  "case.read": "查看办件",
  "case.help": "协助申请",
  "case.intake": "受理申请",
  "case.investigate": "入户调查",
  "case.verify": "核对家庭经济状况",
  "case.review": "提出审核意见",
  "case.decide": "作出确认决定",
  "parameter.set": "设定标准",
  "report.read": "查看统计",
  "audit.read": "查阅审计记录",
} as const;
export type Permission = keyof typeof permissions;

export interface RoleDeclaration {
  readonly label: string;
  /** The kinds of office whose officials may hold the role. */
  readonly offices: readonly OfficeKind[];
  readonly may: readonly Permission[];
}

// Nobody both investigates and decides (separation of duties); villages help and never decide (A649 article 4).
export const roles = {
  villageHelper: { label: "协理员", offices: ["village"], may: ["people.read", "case.read", "case.help"] },
  townshipClerk: {
    label: "乡镇经办",
    offices: ["township"],
    may: [
      "people.read",
      "people.register",
      "people.reveal",
      "case.read",
      "case.help",
      "case.intake",
      "case.investigate",
    ],
  },
  townshipLeader: {
    label: "乡镇负责人",
    offices: ["township"],
    may: ["people.read", "case.read", "case.review", "case.decide", "report.read"],
  },
  countyClerk: {
    label: "县经办",
    offices: ["county"],
    may: [
      "people.read",
      "people.register",
      "people.reveal",
      "case.read",
      "case.intake",
      "case.investigate",
      "report.read",
    ],
  },
  countyLeader: {
    label: "县负责人",
    offices: ["county"],
    may: ["people.read", "case.read", "case.review", "case.decide", "parameter.set", "report.read"],
  },
  verificationOfficer: {
    label: "核对员",
    offices: ["verificationCentre"],
    may: ["people.read", "people.reveal", "case.read", "case.verify"],
  },
  prefecture: {
    label: "市",
    offices: ["prefecture"],
    may: ["people.read", "case.read", "parameter.set", "report.read"],
  },
  province: { label: "省", offices: ["province"], may: ["people.read", "case.read", "parameter.set", "report.read"] },
  auditor: {
    label: "审计",
    offices: ["county", "prefecture", "province"],
    may: ["people.read", "case.read", "report.read", "audit.read"],
  },
} as const satisfies Record<string, RoleDeclaration>;
export type Role = keyof typeof roles;

/** Whether a text from outside names a role. */
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Whether a text from outside names a kind of office. */
export const isOfficeKind = (name: string): name is OfficeKind => Object.hasOwn(officeKinds, name);

export const permissionsOf = (role: Role): readonly Permission[] => roles[role].may;

export const mayBeHeldAt = (role: Role, office: OfficeKind): boolean => {
  const offices: readonly OfficeKind[] = roles[role].offices;
  return offices.includes(office);
};
