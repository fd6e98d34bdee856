/** 邻里访问记录 · What neighbours say of the household, one record a visit. */
import type { PaperKind } from "#kernel/cases";
import { caseLine, headRows } from "./facts-shown.ts";

export const neighbourVisit: PaperKind = {
  id: "neighbour-visit",
  title: "邻里访问记录",
  numbered: null,
  permissions: ["case.investigate", "case.intake"],
  occasion: ({ state }) => (state.acceptedOn === null ? { notYet: "受理后方可走访" } : { about: "blank" }),
  write: (given) => ({
    title: "邻里访问记录",
    office: null,
    to: null,
    blocks: [
      caseLine(given),
      {
        kind: "form",
        rows: [
          ...headRows(given),
          [
            { label: "被访问人", value: null },
            { label: "与该户的关系", value: null },
          ],
          [{ label: "访问时间和地点", value: null }],
          [{ label: "家庭人口和居住", value: null, lines: 3 }],
          [{ label: "劳动、收入和财产", value: null, lines: 5 }],
          [{ label: "其他情况", value: null, lines: 4 }],
        ],
      },
      { kind: "signatures", who: ["被访问人（签名）", "调查人（签名）", "调查人（签名）"] },
    ],
  }),
};
