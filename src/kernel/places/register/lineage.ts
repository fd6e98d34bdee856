/**
 * The verified history of Hunan's divisions before the list of 2023, by hand, from the county codes 1981–2024 compiled from
 * 民政部 and 国务院公报. A day known by year only is 1 January of that year with precision "year". A version or code whose
 * beginning is not recorded has none. Units are named by their code of 2023, ended ones by last code and name.
 */
import type { Day } from "#wire";

export type ChangeKind =
  | "ESTABLISH"
  | "ABOLISH"
  | "RENAME"
  | "TYPE_CHANGE"
  | "CODE_CHANGE"
  | "REPARENT"
  | "MERGE"
  | "SPLIT"
  | "TRANSFER_PART"
  | "SEAT_MOVE";

export interface Change {
  /** Year and serial, permanent; the order within one year is the order of effect. */
  readonly id: number;
  readonly kind: ChangeKind;
  /** A full day, or the year alone when no more is known. Legal effect for reporting is the day of approval. */
  readonly on: Day | number;
  readonly approvalNo?: string;
  readonly completedOn?: Day;
  readonly note: string;
}

export const changes: readonly Change[] = [
  { id: 198301, kind: "REPARENT", on: 1983, note: "宁乡县由益阳地区划归长沙市" },
  { id: 198302, kind: "REPARENT", on: 1983, note: "邵东县由娄底地区划归邵阳市" },
  { id: 198401, kind: "TRANSFER_PART", on: 1984, note: "株洲县部分区域划归株洲市郊区" },
  { id: 198501, kind: "TYPE_CHANGE", on: 1985, note: "醴陵县改设醴陵市" },
  { id: 198601, kind: "CODE_CHANGE", on: 1986, note: "醴陵市代码改为省直辖 439001" },
  { id: 199001, kind: "CODE_CHANGE", on: 1990, note: "醴陵市代码改为 430281" },
  { id: 199401, kind: "RENAME", on: 1994, note: "酃县更名炎陵县，代码不变" },
  { id: 199402, kind: "TYPE_CHANGE", on: 1994, note: "益阳地区改设地级益阳市（年份待核实）" },
  { id: 199501, kind: "TYPE_CHANGE", on: 1995, note: "零陵地区改设地级永州市" },
  { id: 199502, kind: "CODE_CHANGE", on: 1995, note: "祁阳县随零陵地区改市换码" },
  { id: 199701, kind: "SPLIT", on: 1997, note: "株洲市辖区调整：东、南、北、郊四区改设荷塘、芦淞、石峰、天元四区" },
  { id: 199702, kind: "TRANSFER_PART", on: 1997, note: "株洲县群丰镇、马家河乡（今马家河街道）划归天元区" },
  { id: 199703, kind: "TYPE_CHANGE", on: 1997, note: "怀化地区改设地级怀化市" },
  { id: 199704, kind: "SPLIT", on: 1997, note: "县级怀化市分设鹤城区、中方县" },
  { id: 199705, kind: "MERGE", on: 1997, note: "原洪江市与黔阳县合并设立洪江市" },
  { id: 199901, kind: "TYPE_CHANGE", on: 1999, note: "娄底地区改设地级娄底市（年份待核实）" },
  { id: 200501, kind: "RENAME", on: 2005, note: "芝山区更名零陵区，代码不变" },
  { id: 201101, kind: "TYPE_CHANGE", on: 2011, note: "望城撤县设区" },
  { id: 201501, kind: "TRANSFER_PART", on: 2015, approvalNo: "湘民行发〔2015〕1号", note: "长沙县跳马镇划归雨花区" },
  {
    id: 201502,
    kind: "TRANSFER_PART",
    on: 2015,
    approvalNo: "湘民行发〔2015〕2号",
    note: "长沙县暮云街道、南托街道划归天心区",
  },
  {
    id: 201701,
    kind: "TRANSFER_PART",
    on: 2017,
    approvalNo: "湘民行发〔2017〕2号",
    note: "涟源市水洞底镇、双峰县蛇形山镇划归娄星区",
  },
  {
    id: 201702,
    kind: "TYPE_CHANGE",
    on: "2017-04-09",
    approvalNo: "民函〔2017〕73号",
    completedOn: "2017-12-03",
    note: "宁乡撤县设市，省直辖，长沙市代管",
  },
  { id: 201801, kind: "TYPE_CHANGE", on: "2018-06-19", approvalNo: "国函〔2018〕88号", note: "株洲县改设渌口区" },
  { id: 201901, kind: "TYPE_CHANGE", on: "2019-07-12", approvalNo: "民函〔2019〕71号", note: "邵东撤县设市" },
  { id: 202101, kind: "TYPE_CHANGE", on: "2021-01-20", note: "祁阳撤县设市" },
];

/** How a unit was before: in the order of time, each until a change. What it is today the list says. */
export interface EarlierVersion {
  readonly name: string;
  readonly type: string;
  readonly code?: string;
  /** The parent, when it was another than today's. */
  readonly under?: string;
  readonly until: number;
}
export interface History {
  readonly unit: string;
  /** First year recorded, when known. */
  readonly since?: number;
  /** The change that established it; without it the unit existed before its first recorded version. */
  readonly begunBy?: number;
  readonly earlier: readonly EarlierVersion[];
}

export const histories: readonly History[] = [
  { unit: "4309", earlier: [{ name: "益阳地区", type: "地区", until: 199402 }] },
  { unit: "4311", earlier: [{ name: "零陵地区", type: "地区", until: 199501 }] },
  { unit: "4312", earlier: [{ name: "怀化地区", type: "地区", until: 199703 }] },
  { unit: "4313", earlier: [{ name: "娄底地区", type: "地区", until: 199901 }] },
  {
    unit: "430182",
    earlier: [
      { name: "宁乡县", type: "县", code: "432324", under: "4309", until: 198301 },
      { name: "宁乡县", type: "县", code: "430124", until: 201702 },
    ],
  },
  {
    unit: "430582",
    earlier: [
      { name: "邵东县", type: "县", code: "432523", under: "4313", until: 198302 },
      { name: "邵东县", type: "县", code: "430521", until: 201901 },
    ],
  },
  {
    unit: "431181",
    earlier: [
      { name: "祁阳县", type: "县", code: "432930", until: 199502 },
      { name: "祁阳县", type: "县", code: "431121", until: 202101 },
    ],
  },
  { unit: "430212", earlier: [{ name: "株洲县", type: "县", code: "430221", until: 201801 }] },
  { unit: "430112", earlier: [{ name: "望城县", type: "县", code: "430122", until: 201101 }] },
  { unit: "430225", earlier: [{ name: "酃县", type: "县", code: "430225", until: 199401 }] },
  { unit: "431102", earlier: [{ name: "芝山区", type: "市辖区", code: "431102", until: 200501 }] },
  {
    unit: "430281",
    since: 1983,
    earlier: [
      { name: "醴陵县", type: "县", code: "430222", until: 198501 },
      { name: "醴陵市", type: "县级市", code: "430219", until: 198601 },
      { name: "醴陵市", type: "县级市", code: "439001", until: 199001 },
    ],
  },
  { unit: "430202", begunBy: 199701, earlier: [] },
  { unit: "430203", begunBy: 199701, earlier: [] },
  { unit: "430204", begunBy: 199701, earlier: [] },
  { unit: "430211", begunBy: 199701, earlier: [] },
  { unit: "431202", begunBy: 199704, earlier: [] },
  { unit: "431221", begunBy: 199704, earlier: [] },
  { unit: "431281", begunBy: 199705, earlier: [] },
  { unit: "430111101", earlier: [{ name: "跳马镇", type: "镇", under: "430121", until: 201501 }] },
  { unit: "430103015", earlier: [{ name: "暮云街道", type: "街道", under: "430121", until: 201502 }] },
  { unit: "430103016", earlier: [{ name: "南托街道", type: "街道", under: "430121", until: 201502 }] },
  { unit: "431302105", earlier: [{ name: "水洞底镇", type: "镇", under: "431382", until: 201701 }] },
  { unit: "431302106", earlier: [{ name: "蛇形山镇", type: "镇", under: "431321", until: 201701 }] },
];

/** Units that ended before 2023; `unit` is "code name" as last known, the founding key of the id. */
export interface EndedUnit {
  readonly unit: string;
  readonly name: string;
  readonly type: string;
  readonly code?: string;
  readonly under: string;
  readonly endedBy: number;
}

export const endedUnits: readonly EndedUnit[] = [
  { unit: "430202 东区", name: "东区", type: "市辖区", code: "430202", under: "4302", endedBy: 199701 },
  { unit: "430203 北区", name: "北区", type: "市辖区", code: "430203", under: "4302", endedBy: 199701 },
  { unit: "430204 南区", name: "南区", type: "市辖区", code: "430204", under: "4302", endedBy: 199701 },
  { unit: "430211 郊区", name: "郊区", type: "市辖区", code: "430211", under: "4302", endedBy: 199701 },
  { unit: "433001 怀化市", name: "怀化市", type: "县级市", code: "433001", under: "4312", endedBy: 199704 },
  { unit: "433002 洪江市", name: "洪江市", type: "县级市", code: "433002", under: "4312", endedBy: 199705 },
  { unit: "黔阳县", name: "黔阳县", type: "县", under: "4312", endedBy: 199705 },
];

/** Where the territory of a unit went. That a unit stays the same through a change (SAME) follows from its history. */
export interface Edge {
  readonly change: number;
  readonly from: string;
  readonly to: string;
  readonly relation: "ALL_OF" | "PART_OF";
  readonly moved?: readonly string[];
}

const part = (change: number, from: string, to: string, moved: readonly string[] = []): Edge => ({
  change,
  from,
  to,
  relation: "PART_OF",
  moved,
});
const whole = (change: number, from: string, to: string): Edge => ({ change, from, to, relation: "ALL_OF" });

export const edges: readonly Edge[] = [
  part(198401, "430212", "430211 郊区"),
  part(199701, "430202 东区", "430202"),
  part(199701, "430202 东区", "430204"),
  part(199701, "430203 北区", "430203"),
  part(199701, "430203 北区", "430204"),
  whole(199701, "430204 南区", "430203"),
  part(199701, "430211 郊区", "430202"),
  part(199701, "430211 郊区", "430203"),
  part(199701, "430211 郊区", "430204"),
  part(199701, "430211 郊区", "430211"),
  part(199702, "430212", "430211", ["430211101", "430211004"]),
  part(199704, "433001 怀化市", "431202"),
  part(199704, "433001 怀化市", "431221"),
  whole(199705, "433002 洪江市", "431281"),
  whole(199705, "黔阳县", "431281"),
  part(201501, "430121", "430111", ["430111101"]),
  part(201502, "430121", "430103", ["430103015", "430103016"]),
  part(201701, "431382", "431302", ["431302105"]),
  part(201701, "431321", "431302", ["431302106"]),
];
