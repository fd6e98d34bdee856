/** Synthetic identity numbers: the county's code of the time, the birth date, a running number, a valid check character. */
import { idCheckCharacter } from "#policy";
import type { Day } from "#wire";
import { hashOf } from "../chance/random.ts";
import type { County } from "../places/county.ts";

/** 居民身份证试行条例: numbers were first given out from April 1984, so no older county code stands on a card. */
const FIRST_CARDS: Day = "1984-04-06";

/** The code under which a county gave out numbers on a day; where its history is not recorded, the earliest code known. */
export const codeOn = ({ codes }: County, birthDate: Day): string => {
  const coded = birthDate < FIRST_CARDS ? FIRST_CARDS : birthDate;
  const valid = codes.find(({ from, to }) => (from === null || from <= coded) && (to === null || coded < to));
  const code = (valid ?? codes[0])?.code;
  if (code === undefined) throw new Error("A county without a national code gives out no identity numbers");
  return code;
};

/** Running numbers of one sex a day; 996 to 999 once marked people over a hundred and are left out. */
const A_DAY = 497;
const FIRST_YEAR = 1900;

export interface IdentityNumbers {
  /** A number that was not given before. */
  give(code: string, person: { birthDate: Day; sex: "male" | "female" }): string;
}

/** Counts by county code, day and sex: about 90 kB for each code, however many people there are. */
export const identityNumbers = (): IdentityNumbers => {
  const given = new Map<string, Uint16Array>();
  const countsOf = (code: string): Uint16Array => {
    const counts = given.get(code) ?? new Uint16Array(150 * 12 * 31 * 2);
    given.set(code, counts);
    return counts;
  };
  return {
    give: (code, { birthDate, sex }) => {
      const [year, month, day] = birthDate.split("-").map(Number) as [number, number, number];
      const slot = (((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1) * 2 + (sex === "male" ? 0 : 1);
      const counts = countsOf(code);
      const count = counts[slot] ?? A_DAY;
      if (count >= A_DAY) throw new Error(`${code} has given out all numbers of ${birthDate}`);
      counts[slot] = count + 1;
      // A start that varies by day, so that the numbers of small villages do not all end in 001.
      const serial = ((hashOf(`${code}${birthDate}`) + count) % A_DAY) * 2 + (sex === "male" ? 1 : 2);
      const first17 = `${code}${birthDate.replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
      return first17 + idCheckCharacter(first17);
    },
  };
};
