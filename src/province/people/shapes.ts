/** The shapes of households: who lives together, at which ages. Shares follow the ageing, migrating countryside and the city. */
import type { Relation } from "#kernel/people";
import type { Random } from "../chance/random.ts";
import { weighted } from "../chance/weighted.ts";
import type { Sex } from "./life.ts";

export interface Seat {
  readonly relation: Relation;
  readonly sex: Sex;
  readonly age: number;
  /** The head's family name, or the person's own: wives keep theirs. */
  readonly surname: "family" | "own";
}
type Shape = (random: Random) => Seat[];

const OLDEST = 99;
const seat = (relation: Relation, sex: Sex, age: number, surname: Seat["surname"] = "family"): Seat => ({
  relation,
  sex,
  age: Math.min(age, OLDEST),
  surname,
});
const either = (random: Random): Sex => (random.chance(0.52) ? "male" : "female");

/** Children of a mother of this age: she was 20 to 38 at their birth, and they are two years apart or more. */
const children = (
  random: Random,
  { motherAge, relation, most, oldest = 24 }: { motherAge: number; relation: Relation; most: number; oldest?: number },
): Seat[] => {
  const seats: Seat[] = [];
  let age = Math.min(oldest, motherAge - random.between(20, 27));
  for (
    const wanted = random.between(1, most);
    seats.length < wanted && age >= 0 && motherAge - age <= 38;
    age -= random.between(2, 6)
  )
    seats.push(seat(relation, either(random), age));
  return seats;
};

const wifeOf = (random: Random, husbandAge: number, least = 20): number =>
  Math.max(least, husbandAge - random.between(-2, 6));

const couple = (random: Random, [least, most]: [number, number]): [Seat, Seat] => {
  const age = random.between(least, most);
  return [seat("self", "male", age), seat("spouse", "female", wifeOf(random, age, Math.min(least, age)), "own")];
};

const elderAlone: Shape = (random) => [seat("self", random.chance(0.4) ? "male" : "female", random.between(64, 92))];
const elderCouple: Shape = (random) => couple(random, [62, 87]);
const single: Shape = (random) => [seat("self", random.chance(0.7) ? "male" : "female", random.between(24, 63))];
const pair: Shape = (random) => couple(random, [23, 61]);

const nuclear: Shape = (random) => {
  const [husband, wife] = couple(random, [27, 52]);
  return [husband, wife, ...children(random, { motherAge: wife.age, relation: "child", most: 3 })];
};

const singleParent: Shape = (random) => {
  const sex = random.chance(0.45) ? "male" : "female";
  const age = random.between(28, 50);
  return [seat("self", sex, age), ...children(random, { motherAge: age, relation: "child", most: 2 })];
};

/** The grandfather is the head; the middle generation mostly works in the cities and comes home for the Spring Festival. */
const underGrandfather: Shape = (random) => {
  const [grandfather, grandmother] = couple(random, [52, 76]);
  const sonAge = Math.min(grandfather.age, grandmother.age) - random.between(20, 29);
  if (sonAge < 21) return [grandfather, grandmother];
  const wifeAge = wifeOf(random, sonAge);
  const grandchildren = children(random, { motherAge: wifeAge, relation: "grandchild", most: 2 });
  const middle = [seat("child", "male", sonAge), seat("childInLaw", "female", wifeAge, "own")];
  const widowed = random.chance(0.25);
  return [...(widowed ? [grandfather] : [grandfather, grandmother]), ...middle, ...grandchildren];
};

/** The son is the head and keeps one or both parents. */
const withParents: Shape = (random) => {
  const [husband, wife] = couple(random, [30, 54]);
  const motherAge = husband.age + random.between(20, 32);
  const parents = [seat("parent", "female", motherAge, "own")];
  if (random.chance(0.55)) parents.unshift(seat("parent", "male", motherAge + random.between(-1, 5)));
  return [husband, wife, ...children(random, { motherAge: wife.age, relation: "child", most: 2 }), ...parents];
};

/** 隔代家庭: grandparents bring up what their children left with them. */
const skipGeneration: Shape = (random) => {
  const [grandfather, grandmother] = couple(random, [54, 74]);
  const youngest = grandmother.age - random.between(44, 54);
  const grandchildren = [youngest, youngest + random.between(2, 4)]
    .filter((age) => age >= 0 && age <= 17)
    .slice(0, random.between(1, 2))
    .map((age) => seat("grandchild", either(random), age));
  const keepers = random.chance(0.35) ? [{ ...grandmother, relation: "self" as const }] : [grandfather, grandmother];
  return [...keepers, ...grandchildren];
};

const siblings: Shape = (random) => {
  const age = random.between(40, 70);
  return [seat("self", "male", age), seat("sibling", "male", Math.max(30, age - random.between(2, 9)))];
};

const countryside = weighted<Shape>([
  [elderAlone, 11],
  [elderCouple, 15],
  [single, 6],
  [pair, 8],
  [nuclear, 22],
  [singleParent, 4],
  [underGrandfather, 17],
  [withParents, 9],
  [skipGeneration, 7],
  [siblings, 1],
]);
const city = weighted<Shape>([
  [elderAlone, 9],
  [elderCouple, 13],
  [single, 15],
  [pair, 13],
  [nuclear, 33],
  [singleParent, 6],
  [underGrandfather, 5],
  [withParents, 4],
  [skipGeneration, 2],
]);

/** The members of one household, the head first. */
export const shapeOf = (random: Random, urban: boolean): Seat[] => (urban ? city : countryside).draw(random)(random);
