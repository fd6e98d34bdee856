/** Where a household lives: a group of a village, or a flat or house number of a community. */
import type { Random } from "../chance/random.ts";
import type { Village } from "../places/county.ts";

const estates = [
  "金桂",
  "锦绣",
  "惠民",
  "安居",
  "和谐",
  "阳光",
  "翠竹",
  "桃源",
  "沁园",
  "康乐",
  "春江",
  "丽景",
] as const;
const estateKinds = ["小区", "家园", "公寓", "新村"] as const;
const roads = ["人民路", "建设路", "解放巷", "新民路", "团结巷", "文化路", "向阳路", "幸福巷"] as const;

/** One line from the township down; estates and house numbers are invented. */
export const addressIn = (random: Random, { township, name, urban }: Village): string => {
  if (!urban) return `${township}${name}${random.between(1, 24)}组${random.between(1, 60)}号`;
  if (random.chance(0.35)) return `${township}${name}${random.pick(roads)}${random.between(1, 180)}号`;
  const estate = `${random.pick(estates)}${random.pick(estateKinds)}`;
  return `${township}${name}${estate}${random.between(1, 16)}栋${random.between(1, 3)}单元${random.between(1, 18)}0${random.between(1, 4)}室`;
};
