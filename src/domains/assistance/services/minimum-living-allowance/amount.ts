/** 五、给多少 · The monthly amount: the difference or the tier, less the share of who refuses work, plus each member's supplement. */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { county } from "#offices";
import { all, choice, highestOf, monthly, parameter, payWhen, when } from "#policy";
import { family, heads, standard } from "./family.ts";
import { lowIncome, monthlyIncome } from "./income.ts";
import { fewAssets } from "./property.ts";

const somebody = heads.atLeast(1).as("有共同生活的家庭成员").cite(confirmation.art(7));
export const eligible = all(somebody, lowIncome, fewAssets).as("符合最低生活保障条件");

// 基本保障金 · The basic amount ──────────────────────────────────────────────

const difference = standard
  .times(heads)
  .minus(monthlyIncome)
  .as("补差")
  .cite(measures.art(12), assistanceLaw.art(18, 2), confirmation.art(23));
const tiers = family
  .sum((m) => parameter("mla.tier", monthly("分档标准")).setBy(county, m.tier).cappedAt(standard).as("本人档次金额"))
  .as("分档")
  .cite(assistanceLaw.art(18, 2), confirmation.art(23));
const method = parameter("mla.method", choice("发放办法", { difference: "补差", tier: "分档" })).setBy(county);
const due = method.gives({ difference, tier: tiers }).as("家庭基本保障金");
const least = parameter("mla.least", monthly("每户最低发放额")).setBy(county);
const base = when(due.below(least)).gives(least).otherwise(due).as("不低于最低发放额的金额");

/** 拒绝就业只减本人: of as many equal shares as there are members, those of the members who refused are not paid. */
const shares = family
  .where((m) =>
    all(m.able, m.work.is("refused"))
      .as("连续三次无正当理由拒绝就业")
      .cite(measures.art(45), confirmation.art(34))
      .not(),
  )
  .count()
  .as("享有份额的人数");
const basic = base.times(shares).dividedAmong(heads).roundUpTo(1).as("基本保障金").cite(confirmation.art(23));

// 分类施保 · Supplements, person by person ─────────────────────────────────────

const supplement = (who: string, label: string) =>
  parameter(`mla.supplement.${who}`, monthly(label)).setBy(county).cite(confirmation.art(27), assistanceLaw.art(20));

/** Each person's own part: one who leaves, dies or grows up takes away exactly that, and nobody else's. */
export const supplements = family
  .sum((m) =>
    highestOf(
      [m.age.below(18), supplement("minor", "未成年人增发")],
      [m.age.atLeast(70), supplement("elder", "老年人增发")],
      [m.disability.is("severe"), supplement("disabled", "重度残疾增发")],
      [m.seriouslyIll, supplement("ill", "重病增发")],
    ).as("本人增发"),
  )
  .as("分类施保")
  .cite(confirmation.art(27), assistanceLaw.art(20));

export const pays = payWhen(eligible, basic.plus(supplements)).as("每月应发");
