/** The words the design system itself speaks; an app's own words are in its own catalogue. */

const period = { month: "元/月", year: "元/年", once: "元" } as const;

export const uiWords = {
  product: "湘民",
  unknown: "尚未取得",
  yes: "是",
  no: "否",
  yuan: "元",
  yuanPer: (p: keyof typeof period | undefined) => (p === undefined ? "元" : period[p]),
  choose: "请选择",
  pickDate: "年-月-日",
  required: "必填",
  loading: "正在读取……",
  retry: "重新读取",
  empty: { title: "没有符合条件的记录" },
  failed: {
    title: "没有读到数据",
    next: "请稍后重新读取；仍然不行，请把下面的编号告诉系统管理员",
    incident: (id: string) => `事件编号 ${id}`,
  },
  forbidden: {
    title: "您没有查看此内容的权限",
    next: "权限按所在机构和行政区域划定，如工作需要，请向本单位管理员申请",
  },
  missing: { title: "没有找到要看的内容", next: "可能地址有误，或者已经并入其他记录，请从列表重新进入" },
  offline: { title: "连接不上服务器", next: "请检查网络。已填写的内容保留在本页，网络恢复后可以继续" },
  list: {
    no: "序号",
    add: "添加一行",
    remove: "删除",
    removeLine: (n: number) => `删除第 ${n} 行`,
    removed: (n: number) => `已删除第 ${n} 行`,
    undo: "撤销",
    lines: (n: number) => `${n} 行`,
    unsaid: "尚未填写",
    none: "无",
    sayNone: "没有这类情况",
    unsay: "改为尚未填写",
  },
  mistakes: (n: number) => `有 ${n} 处需要修改`,
} as const;
