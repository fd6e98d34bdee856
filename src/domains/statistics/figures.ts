/** 统计指标 · The figures of a month, each counted from rows that can be looked at. */
import type { Day } from "#wire";

/** `money`: the figure has an amount a month. */
export const figures = {
  applied: { label: "本月申请", money: false },
  granted: { label: "本月批准", money: true },
  refused: { label: "本月不予", money: false },
  adjusted: { label: "本月调整", money: true },
  uprated: { label: "本月按新标准调整", money: true },
  suspended: { label: "本月暂停", money: false },
  resumed: { label: "本月恢复", money: true },
  gradualExit: { label: "本月转渐退", money: true },
  stopped: { label: "本月停发", money: false },
  running: { label: "在享", money: true },
  pending: { label: "月末在办", money: false },
} as const;
export type Figure = keyof typeof figures;

export const isFigure = (name: string): name is Figure => Object.hasOwn(figures, name);

export interface Asked {
  readonly serviceId: string;
  /** YYYY-MM */
  readonly month: string;
  /** The division whose parts are shown. */
  readonly unitId: number;
}

export const firstDay = (month: string): Day => `${month}-01`;
