/** 二、哪些人算一家 · Who belongs to the household, and which local standard it is measured by. */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { county } from "#offices";
import { choice, monthly, parameter } from "#policy";
import { home } from "./asked.ts";

const members = home.members.with((m) => {
  const belongs = m.tie
    .isOneOf("spouse", "minor", "dependent", "together")
    .as("属于共同生活的家庭成员")
    .cite(confirmation.art(7, 1));
  const isApart = m.apart
    .isOneOf("clergy", "confined", "missing", "provincial")
    .as("属于依法不计入的情形")
    .cite(confirmation.art(7, 2));
  return {
    counts: belongs.except(isApart).as("计入家庭人口").cite(confirmation.art(7)),
    able: m.labour.isOneOf("full", "partial").as("有劳动能力"),
  };
});

/** The members who count: their number, their income, their supplements. */
export const family = members.where((m) => m.counts);

export const heads = family.count().as("家庭人数").cite(confirmation.art(7), measures.art(9), assistanceLaw.art(18));

const byHukou = parameter("mla.standard", monthly("低保标准")).setBy(county, home.category);
const byResidence = parameter("mla.standard", monthly("低保标准")).setBy(county, home.residence);

/** 城乡混合、人户分离的家庭 are measured as the county has decided for all of them. */
export const standard = parameter(
  "mla.standard.by",
  choice("适用标准的确定办法", { hukou: "按申请人户籍", residence: "按家庭常住地" }),
)
  .setBy(county)
  .gives({ hukou: byHukou, residence: byResidence })
  .as("适用的低保标准")
  .cite(measures.art(10), assistanceLaw.art(19));
