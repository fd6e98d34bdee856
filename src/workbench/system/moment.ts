/** An instant as the tables of this page show it, in Hunan's time. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
