/** Surnames by region. Weights are parts per ten thousand, rounded from what is commonly reported for Hunan; no register was read. */
import type { Random } from "../chance/random.ts";
import { weightedWords, type Weighted } from "../chance/weighted.ts";

const hunan = weightedWords(`
  陈 610 李 600 刘 580 王 420 周 390 张 380 黄 320 杨 290 唐 250 罗 240 邓 215 谢 205 肖 200 彭 195 曾 190 胡 185 谭 180 龙 150
  吴 150 何 148 蒋 140 袁 120 贺 118 易 110 文 105 廖 104 曹 100 许 92 朱 90 欧阳 88 郭 85 戴 82 熊 80 邹 78 向 76 高 74 雷 72
  汤 70 赵 68 徐 66 尹 64 段 62 石 60 夏 58 林 56 姚 54 伍 52 田 50 莫 48 阳 46 范 45 钟 44 方 42 孙 42 马 40 潘 38 喻 36 左 34
  宋 34 梁 33 邱 32 匡 30 凌 28 欧 27 江 27 成 26 龚 26 柳 25 苏 25 秦 24 余 24 晏 22 单 8 仇 8 解 6 查 6 宁 18 颜 22 殷 14 粟 12
  楚 8 鄢 8 郴 2 缪 4 上官 2 司马 1 皇甫 1`);

/** 土家族 and 苗族 in 湘西 and 张家界. */
const west = weightedWords(`
  向 900 田 820 彭 760 龙 640 石 600 张 420 吴 400 杨 380 覃 340 麻 260 王 240 李 230 刘 200 陈 190 廖 170 罗 150 黄 140 宋 130
  梁 120 滕 120 周 110 谭 100 胡 90 姚 90 施 80 符 70 尚 60 鲁 60 贾 60 全 50 秧 12 欧阳 10`);

/** 侗族 and 苗族 in 怀化. */
const southwest = weightedWords(`
  杨 980 吴 700 张 420 石 400 向 360 龙 330 姚 300 李 280 刘 260 陈 240 舒 230 蒲 200 粟 190 黄 180 滕 160 王 160 周 150 罗 140
  陆 130 梁 120 邓 110 曾 100 谢 90 米 60 禹 40 欧阳 20`);

/** 瑶族 in 江华. */
const jianghua = weightedWords(`
  盘 900 赵 820 李 760 黄 520 冯 420 邓 380 奉 320 蒋 300 周 240 唐 220 陈 210 杨 200 何 190 莫 140 沈 60 包 40`);

/** Which table a county's code calls for. */
const tableOf = (countyCode: string): Weighted<string> => {
  if (countyCode === "431129") return jianghua;
  const prefecture = countyCode.slice(0, 4);
  if (prefecture === "4331" || prefecture === "4308") return west;
  return prefecture === "4312" ? southwest : hunan;
};

/** Four in five families of a region with its own surnames carry one of them; the others came from elsewhere in the province. */
export const surname = (random: Random, countyCode: string): string =>
  (random.chance(0.8) ? tableOf(countyCode) : hunan).draw(random);
