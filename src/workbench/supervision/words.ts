/** Every word of the supervision pages. */

export const words = {
  nav: "监督",
  title: "监督管理",
  about: "近亲属备案、权限下放等监督事项。所列均为本辖区内的办件。",
  nearRelatives: {
    title: "近亲属备案台账",
    none: "没有作近亲属备案的办件",
    applicant: "申请人",
    official: "有关工作人员",
    relation: "关系",
    filed: "备案",
    state: "办理状态",
    unknown: "备案时未填写",
  },
  delegations: {
    title: "审核确认权限下放",
    about: "下放后受理的办件由乡镇（街道）作出决定，办理期限相应缩短；近亲属备案的办件仍由县级民政部门决定。",
    none: "没有登记权限下放，由县级民政部门作出决定",
    county: "县（市、区）",
    service: "事项",
    period: "执行期间",
    document: "文号",
    from: (day: string) => `${day} 起`,
    until: (from: string, last: string) => `${from} 至 ${last}`,
    set: "登记下放",
    end: "收回",
    lastDay: "执行的最后一日",
    since: "自何日起下放",
    submit: "登记",
    saved: "已登记",
  },
} as const;
