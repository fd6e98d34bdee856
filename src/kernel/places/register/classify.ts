/** What a row of the statistical list is, told by its name: code digits mislead (430972006 东部产业园地区 is not a 街道). */

export const LEVEL = { province: 0, prefecture: 1, county: 2, township: 3, village: 4, group: 5 } as const;

export interface Classified {
  /** Permanent and English; "administrative" for every statutory division from township to province. */
  readonly kind: string;
  /** The official word of the version, e.g. 县级市, 民族乡. */
  readonly type: string;
  readonly statutory: boolean;
}

const statutory = (type: string, kind = "administrative"): Classified => ({ kind, type, statutory: true });
const statistical = (kind: string, type: string): Classified => ({ kind, type, statutory: false });

/** Zones, farms and offices that the statisticians list beside the statutory divisions. */
const pseudoUnit = (name: string): Classified => {
  if (name.endsWith("监狱")) return statistical("prison", "监狱");
  if (/[场]$/.test(name)) return statistical("farm", "农林场");
  if (/(管理区|管理处|管理局|中心|度假区)$/.test(name)) return statistical("management-area", "管理区");
  return statistical("development-zone", "开发区");
};

const county = (name: string): Classified => {
  if (/(园区|示范区|开发区|管理区)$/.test(name)) return pseudoUnit(name);
  if (name.endsWith("区")) return statutory("市辖区");
  if (name.endsWith("自治县")) return statutory("自治县");
  return statutory(name.endsWith("县") ? "县" : "县级市");
};

const township = (name: string): Classified => {
  if (name.endsWith("街道")) return statutory("街道");
  if (name.endsWith("镇")) return statutory("镇");
  if (name.endsWith("乡")) return statutory(name.endsWith("族乡") ? "民族乡" : "乡");
  return pseudoUnit(name);
};

/**
 * Committees of villagers and of residents by name. That a unit is only similar to one (类似居委会, 类似村委会) the names do
 * not say; there the statistical digits 4xx and 5xx are the only evidence.
 */
const village = (name: string, code: string): Classified => {
  if (/虚拟|生活区$|管理区$/.test(name)) return statistical("living-quarter", "生活区");
  const residents = /社区|居委会|居民委员会/.test(name) && !name.includes("村民");
  const type = residents ? "社区" : "村";
  if (Number(code.slice(9)) >= 400) return statistical("similar-unit", type);
  return statutory(type, residents ? "residents-committee" : "villagers-committee");
};

/** Kind, type and statutory standing of a row of the list. */
export const classify = (row: { level: number; name: string; code: string }): Classified => {
  if (row.level === LEVEL.province) return statutory("省");
  if (row.level === LEVEL.prefecture) return statutory(row.name.endsWith("州") ? "自治州" : "地级市");
  if (row.level === LEVEL.county) return county(row.name);
  return row.level === LEVEL.township ? township(row.name) : village(row.name, row.code);
};
