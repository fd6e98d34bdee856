/** 养老机构管理办法 (民政部令第66号): known professionally, the text was not read. */
import { unmapped } from "../instrument.ts";

export const YL66 = unmapped({
  code: "YL66",
  title: "养老机构管理办法",
  number: "民政部令第66号",
  rank: "ministry",
  inForce: { from: "2020-11-01", to: null },
  status: "UNREAD",
});
