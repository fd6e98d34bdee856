/** Who may do what: kinds of office, permissions and roles with their official terms. */
import { county, federation, prefecture, province, township, verificationCentre, village } from "#offices";

/** Official names by the keys that declarations use; a verification centre and an institution are offices at the unit they lie in. */
export const officeKinds = {
  village: village.label,
  township: township.label,
  county: county.label,
  verificationCentre: verificationCentre.label,
  federation: federation.label,
  prefecture: prefecture.label,
  province: province.label,
  institution: "服务机构",
} as const;
export type OfficeKind = keyof typeof officeKinds;

export const permissions = {
  "people.read": "查询人员和家庭",
  "people.register": "登记人员和家庭",
  "people.reveal": "查看完整身份证号",
  "people.change": "变更人员和家庭信息",
  "people.merge": "合并重复档案",
  "people.protect": "设置人员保护和延后告知",
  "people.admit": "在窗口核验群众身份、登记代办授权",
  "organisation.read": "查询单位",
  "organisation.register": "登记单位",
  "case.read": "查看办件",
  "case.help": "协助申请",
  "case.intake": "受理申请",
  "case.investigate": "入户调查",
  "case.verify": "核对家庭经济状况",
  "case.review": "提出审核意见",
  "case.decide": "作出确认决定",
  "parameter.set": "设定标准",
  "list.import": "批量导入",
  "list.export": "导出名册",
  "report.read": "查看统计",
  "report.close": "办理统计月结",
  "audit.read": "查阅审计记录",
  "payment.account": "登记和复核发放账户",
  "payment.prepare": "编制发放清册",
  "payment.confirm": "确认发放清册",
  "payment.pay": "审核用款、报送银行和办结清册",
  "payment.read": "查看发放清册",
  "institution.report": "填报机构情况",
  "division.change": "执行区划变更",
  "account.read": "查看账号",
  "account.manage": "开设、解锁和停用账号",
  "account.authorise": "授予岗位",
  "access.configure": "选择口令和会话规则",
} as const;
export type Permission = keyof typeof permissions;

export interface RoleDeclaration {
  readonly label: string;
  /** The kinds of office whose officials may hold the role. */
  readonly offices: readonly OfficeKind[];
  readonly may: readonly Permission[];
}

const administering = ["county", "prefecture", "province"] as const;

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
      "people.change",
      "people.admit",
      "case.read",
      "case.help",
      "case.intake",
      "case.investigate",
      "payment.account",
      "list.import",
    ],
  },
  townshipLeader: {
    label: "乡镇负责人",
    offices: ["township"],
    may: ["people.read", "case.read", "case.review", "case.decide", "list.export", "report.read"],
  },
  countyClerk: {
    label: "县经办",
    offices: ["county"],
    may: [
      "people.read",
      "people.register",
      "people.reveal",
      "people.change",
      "people.admit",
      "people.merge",
      "organisation.read",
      "organisation.register",
      "case.read",
      "case.intake",
      "case.investigate",
      "payment.account",
      "payment.read",
      "list.import",
      "list.export",
      "report.read",
    ],
  },
  countyLeader: {
    label: "县负责人",
    offices: ["county"],
    may: [
      "people.read",
      "people.protect",
      "organisation.read",
      "case.read",
      "case.review",
      "case.decide",
      "parameter.set",
      "payment.confirm",
      "payment.read",
      "list.export",
      "report.read",
      "report.close",
    ],
  },
  verificationOfficer: {
    label: "核对员",
    offices: ["verificationCentre", "federation"],
    may: ["people.read", "people.reveal", "case.read", "case.verify"],
  },
  prefecture: {
    label: "市州经办",
    offices: ["prefecture"],
    may: ["people.read", "case.read", "parameter.set", "list.export", "report.read"],
  },
  province: {
    label: "省厅经办",
    offices: ["province"],
    may: ["people.read", "case.read", "parameter.set", "division.change", "list.export", "report.read"],
  },
  auditor: {
    label: "审计",
    offices: ["county", "prefecture", "province"],
    may: ["people.read", "case.read", "payment.read", "report.read", "audit.read"],
  },
  // Makes the roll and has no hand in the decisions that it pays.
  paymentClerk: {
    label: "发放经办",
    offices: ["county"],
    may: [
      "people.read",
      "case.read",
      "payment.account",
      "payment.prepare",
      "payment.read",
      "list.export",
      "report.read",
    ],
  },
  finance: {
    label: "财务",
    offices: ["township", "county"],
    may: ["people.read", "case.read", "payment.read", "payment.pay", "report.read"],
  },
  institutionUser: { label: "机构用户", offices: ["institution"], may: ["institution.report"] },
  // 三员: who runs the system gives no rights, who gives rights runs nothing, who looks changes nothing (GB/T 22239 8.1.5).
  systemAdministrator: { label: "系统管理员", offices: administering, may: ["account.read", "account.manage"] },
  securityOfficer: {
    label: "安全保密管理员",
    offices: administering,
    may: ["account.read", "account.authorise", "access.configure"],
  },
  auditAdministrator: { label: "安全审计员", offices: administering, may: ["account.read", "audit.read"] },
  unassigned: {
    label: "待授权",
    offices: [
      "village",
      "township",
      "county",
      "verificationCentre",
      "federation",
      "prefecture",
      "province",
      "institution",
    ],
    may: [],
  },
} as const satisfies Record<string, RoleDeclaration>;
export type Role = keyof typeof roles;

/** Whether a text from outside names a role. */
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** 三员 · The three administrators: mutually exclusive, appointed by the owner of the installation only. */
export const administrators: readonly Role[] = ["systemAdministrator", "securityOfficer", "auditAdministrator"];

/** Whether a text from outside names a kind of office. */
export const isOfficeKind = (name: string): name is OfficeKind => Object.hasOwn(officeKinds, name);

export const permissionsOf = (role: Role): readonly Permission[] => roles[role].may;

export const mayBeHeldAt = (role: Role, office: OfficeKind): boolean => {
  const offices: readonly OfficeKind[] = roles[role].offices;
  return offices.includes(office);
};
