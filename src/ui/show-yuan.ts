/** Yuan for reading: thousands separated, two decimals, without passing through a float. */
import type { Yuan } from "#wire";

/** @example showYuan("1250.00") // "1,250.00" */
export const showYuan = (yuan: Yuan): string => {
  const [whole = "0", cents = ""] = yuan.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents.padEnd(2, "0")}`;
};
