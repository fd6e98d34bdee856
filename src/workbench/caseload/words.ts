/** Every word of the page of caseload checks. */

export const words = {
  nav: "核对",
  title: "月度核对",
  about: "把辖区内全部在保人员与部门数据比对一遍，只列出差异，由人核实；任何待遇都不会自动停发。",
  start: "发起本次核对",
  startSure: "将向本事项用到的全部来源查询在保人员；没有有效授权的，只查询依法不需授权的来源。",
  scope: (cases: number, persons: number) => `在保 ${cases} 户、${persons} 人`,
  last: (at: string) => `最近一次 ${at}`,
  never: "还没有发起过月度核对。",
  progress: (answered: number, sources: number) => `已答复 ${answered} / ${sources} 个来源`,
  authorised: (persons: number, all: number) =>
    persons === all ? `${all} 人均有有效授权` : `${persons} 人有有效授权，${all - persons} 人只查询依法不需授权的来源`,
  causes: "差异原因",
  cases: (n: number) => `${n} 户`,
  all: "全部",
  none: "没有发现需要核实的差异。未查得不等于没有，请按期复核。",
  list: "待核实办件",
  columns: {
    case: "办件",
    who: "人员",
    cause: "差异",
    declared: "申报",
    found: "查得",
    difference: "相差",
    pays: "现发（元/月）",
    proposes: "建议办理",
  },
  family: "全家",
  hidden: "受保护人员",
} as const;
