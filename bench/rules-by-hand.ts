/** The same rules as a careful programmer would write them for this one benefit: the floor for any compiled loop. */
import type { Columns, LevelColumns } from "#policy";

/** `local`: the values of the parameters in the order of `amounts`, by place and category. */
export const byHand = ({ size, levels, place }: Columns, local: readonly Float64Array[], pays: Float64Array): void => {
  const { household, members, members_incomes } = levels as Record<
    "household" | "members" | "members_incomes",
    LevelColumns
  >;
  const { first } = members;
  const { first: lines } = members_incomes;
  const { category, assets } = household.fields as { category: Int8Array; assets: Int8Array };
  const { birthDate, disability, seriouslyIll } = members.fields as {
    birthDate: Float64Array;
    disability: Int8Array;
    seriouslyIll: Uint8Array;
  };
  const { item, amount } = members_incomes.fields as { item: Int8Array; amount: Float64Array };
  const [standards, minor, elder, disabled, ill] = local as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let h = 0; h < size; h += 1) {
    const p = place[h] ?? 0;
    let [year, extra] = [0, 0];
    const [from, to] = [first[h] ?? 0, first[h + 1] ?? 0];
    for (let i = from; i < to; i += 1) {
      const end = lines[i + 1] ?? 0;
      for (let l = lines[i] ?? 0; l < end; l += 1) if ((item[l] ?? 0) < 3) year += amount[l] ?? Number.NaN;
      const age = Math.trunc((20_250_328 - (birthDate[i] ?? Number.NaN)) / 10_000);
      let best = age < 18 ? (minor[p] ?? 0) : age >= 70 ? (elder[p] ?? 0) : 0;
      if (disability[i] === 1 && (disabled[p] ?? 0) > best) best = disabled[p] ?? 0;
      if (seriouslyIll[i] === 1 && (ill[p] ?? 0) > best) best = ill[p] ?? 0;
      extra += best;
    }
    const standard = standards[p * 2 + (category[h] ?? 0)] ?? 0;
    const gap = standard * (to - from) * 12 - year;
    const paid = gap > 0 ? Math.ceil(gap / 1_200) * 100 + extra : 0;
    pays[h] = (assets[h] ?? 0) > 1 ? 0 : Number.isNaN(year) ? year : paid;
  }
};
