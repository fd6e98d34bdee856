/** Given names by sex and by the taste of the years in which people were named. */
import type { Random } from "../chance/random.ts";

interface Taste {
  /** First birth year of the next taste. */
  readonly until: number;
  /** Share of given names of one character. */
  readonly single: number;
  readonly male: readonly [first: string, second: string];
  readonly female: readonly [first: string, second: string];
}

const tastes: readonly Taste[] = [
  {
    until: 1952,
    single: 0.06,
    male: ["德福国光明正少仲伯寿春桂金宗长承世运炳松", "生贵才华清云初连和山南秋林顺禄祥吾成元高"],
    female: ["桂秀玉淑菊冬春兰满金细月翠爱四", "英兰珍莲香娥贞云秀姣姑元华连梅"],
  },
  {
    until: 1966,
    single: 0.08,
    male: ["建国新志正和爱立卫铁庆跃光文振少友大佑", "国华军民平安强生和良辉山兵清雄明初云田"],
    female: ["桂玉秀建爱菊春冬雪凤翠月美金国", "英兰珍华芳莲香云梅娥辉清元群玲"],
  },
  {
    until: 1980,
    single: 0.25,
    male: ["建志文卫红小海立永勇国新伟向学光忠利", "军强平辉明斌红兵勇华波新林锋清毅良雄"],
    female: ["红丽小艳玉春海爱晓雪金秋建美艳", "红霞英芳燕梅华兰艳群玲辉娟萍丽"],
  },
  {
    until: 1995,
    single: 0.34,
    male: ["伟俊志文小海建晓鹏宏国永佳立振嘉凯", "杰鹏超勇辉波亮龙峰涛军斌磊强飞宇"],
    female: ["丽艳晓小婷海雅玉文慧思芳佳静玲", "丽娟婷艳霞敏静燕芳玲慧莉琼花蓉"],
  },
  {
    until: 2008,
    single: 0.2,
    male: ["文俊志宇子思佳嘉泽天浩明博鑫家", "杰豪轩宇涛鹏辉航鑫浩翔阳龙林威"],
    female: ["思雨佳欣雅梦子嘉诗慧婷心怡可文", "怡琪婷欣颖雯琳瑶妮娜佳玲洁蓉妍"],
  },
  {
    until: 9999,
    single: 0.06,
    male: ["子梓宇浩俊泽嘉铭奕沐思煜皓一宸", "轩涵睿豪宇辰泽浩然恒阳霖毅杰航"],
    female: ["梓子欣雨思诗若语沐艺一可佳安依", "涵怡萱彤琪妍瑶桐诺宸欣悦然晴熙"],
  },
];

/** Characters that few fonts and older systems carry; the last lies beyond the basic plane. */
const rare = ["喆", "堃", "燚", "犇", "翀", "彧", "昇", "淼", "骉", "珺", "㛃", "\u{2B7F9}"] as const;

const tasteOf = (birthYear: number): Taste => {
  const taste = tastes.find(({ until }) => birthYear < until);
  if (taste === undefined) throw new Error(`No names for the year ${birthYear}`);
  return taste;
};

/** One or two characters. */
export const givenName = (
  random: Random,
  { sex, birthYear }: { sex: "male" | "female"; birthYear: number },
): string => {
  const taste = tasteOf(birthYear);
  const [first, second] = taste[sex];
  const last = random.chance(0.004) ? random.pick(rare) : random.pick(Array.from(second));
  return random.chance(taste.single) ? last : random.pick(Array.from(first)) + last;
};
