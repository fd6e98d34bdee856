/** 残疾人两项补贴制度 (国发〔2015〕52号): known through provincial summaries; the national text was not read, so no article is cited. */
import { unmapped } from "../instrument.ts";

export const LX15 = unmapped({
  code: "LX15",
  title: "国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见",
  number: "国发〔2015〕52号",
  rank: "ministry",
  inForce: { from: "2016-01-01", to: null },
  status: "UNREAD",
});
