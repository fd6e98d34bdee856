/** 档案法 (revision of 2020): the articles the platform may cite. */
import { instrument } from "../instrument.ts";

export const DA = instrument({
  code: "DA",
  title: "中华人民共和国档案法",
  number: null,
  rank: "law",
  articleCount: 53,
  inForce: { from: "2021-01-01", to: null },
  articles: {
    12: { gist: "归档与管理责任", status: "READ" },
    14: { gist: "单位内的归档移交", status: "READ" },
    15: { gist: "向档案馆移交", status: "READ" },
    27: { gist: "档案开放期限", status: "READ" },
    37: { gist: "电子档案的条件与效力", status: "READ" },
    38: { gist: "数字化与原件保管", status: "READ" },
    39: { gist: "电子档案移交、检测与异地备份", status: "READ" },
  },
});
