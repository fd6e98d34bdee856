/** 四、财产怎么看 · Limits for each kind of property; exempt items do not count, disputed ones leave the answer open. */
import { assistanceLaw, confirmation } from "#law/social-assistance";
import { prefecture } from "#offices";
import { all, count, once, parameter, type RowOf, type Truth } from "#policy";
import { home } from "./asked.ts";
import { heads, standard } from "./family.ts";

type Kind = Parameters<RowOf<typeof home.assets>["kind"]["is"]>[0];

const of = (kind: Kind) => home.assets.where((a) => all(a.kind.is(kind), a.finding.is("counted")));

const months = parameter("mla.assets.months", count("金融财产限额（每人低保标准的月数）", "个月")).setBy(prefecture);
const savings = of("financial")
  .sum((a) => a.worth)
  .as("金融财产")
  .atMost(standard.times(heads).overMonths(months).as("金融财产限额"))
  .as("金融财产未超规定")
  .cite(confirmation.art(14));

const machinery = of("machinery")
  .sum((a) => a.worth)
  .as("大型农机具和生产设备")
  .atMost(parameter("mla.assets.machinery", once("大型农机具和生产设备限额")).setBy(prefecture))
  .as("农机具和生产设备未超规定")
  .cite(confirmation.art(14));

/** At most so many of a kind, exempt ones aside. */
const atMost = (kind: Kind, { code, label }: { code: string; label: string }): Truth =>
  of(kind)
    .count()
    .as(`计入的${label}`)
    .atMost(parameter(`mla.assets.${code}`, count(`${label}限额`, "项")).setBy(prefecture))
    .as(`${label}未超规定`)
    .cite(confirmation.art(14));

export const fewAssets = all(
  savings,
  atMost("vehicle", { code: "vehicles", label: "机动车、船舶" }),
  atMost("home", { code: "homes", label: "住房" }),
  atMost("premises", { code: "premises", label: "商铺、办公用房、厂房" }),
  atMost("company", { code: "companies", label: "企业出资、个体经营" }),
  machinery,
)
  .as("财产符合当地规定")
  .cite(confirmation.art(14), assistanceLaw.art(23));
