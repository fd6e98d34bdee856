/** 接收 · A county's first day: what it already pays is taken over from its roll. */
export { rollList } from "./roll-list.ts";
