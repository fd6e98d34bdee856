/** 临时救助 (民发〔2018〕23号): read as a text, not yet mapped article by article. */
import { unmapped } from "../instrument.ts";

export const LS18 = unmapped({
  code: "LS18",
  title: "关于进一步加强和改进临时救助工作的意见",
  number: "民发〔2018〕23号",
  rank: "ministry",
  inForce: { from: "2018-01-23", to: null },
  status: "PART",
});
