/** 百分比 · A share or a multiple in whole hundredths: 20 for 20%, 150 for one and a half times. */
import { countKind } from "./count.ts";
import type { ValueKind } from "./value-kind.ts";

export const percentKind: ValueKind = { ...countKind("%"), name: "percent", label: "百分比（%）" };
