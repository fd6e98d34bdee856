/** 三、收入怎么算 · What counts as income of a member, what is taken off, and what others owe the household. */
import { civilCode } from "#law/persons";
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { county, province } from "#offices";
import { all, choice, monthly, parameter, percentage, when, yearly, yuan, type RowOf } from "#policy";
import { home } from "./asked.ts";
import { family, heads, standard } from "./family.ts";
import {
  businessItems,
  exemptItems,
  propertyItems,
  transferItems,
  workItems,
  type IncomeItem,
} from "./income-items.ts";

type Member = RowOf<typeof family>;
type Line = RowOf<Member["incomes"]>;

const nothing = yuan(0, "year");

// 收入项目 · What of one item counts ──────────────────────────────────────────

/** 计入、不计入、部分计入: the law's own list first, then a dated table, item by item. */
const counted = ({ item, amount, cost, exempt }: Line) => {
  const treatment = parameter(
    "mla.income.treatment",
    choice("收入项目计入办法", { whole: "计入", part: "部分计入", none: "不计入" }),
  ).setBy(province, item);
  const most = parameter("mla.income.exempt", monthly("每月至多不计入")).setBy(province, item);
  const net = when(item.isOneOf(...businessItems))
    .gives(amount.minus(cost))
    .otherwise(amount)
    .as("净额");
  const part = net.minus(exempt.cappedAt(most.perYear())).atLeastZero();
  const taken = treatment.gives({ whole: net, part, none: nothing });
  const isExempt = item
    .isOneOf(...exemptItems)
    .as("属于依法不计入的项目")
    .cite(confirmation.art(13, 2));
  return when(isExempt).gives(nothing).otherwise(taken).as("计入的金额").cite(confirmation.art(13));
};

// 成员的收入 · The income of one member ───────────────────────────────────────

const costRate = parameter("mla.work.cost.rate", percentage("必要就业成本比例")).setBy(province);
const costCap = parameter("mla.work.cost.cap", monthly("必要就业成本每月上限")).setBy(province);
const norm = parameter("mla.work.norm", monthly("推算劳动收入的基数")).setBy(province);

const incomeOf = (m: Member) => {
  const lines = m.incomes.with((line) => ({ counts: counted(line) }));
  const sumOf = (items: readonly [IncomeItem, ...IncomeItem[]]) =>
    lines.where(({ item }) => item.isOneOf(...items)).sum(({ counts }) => counts);

  const earned = sumOf(workItems).as("劳动所得");
  const cost = earned.percent(costRate).cappedAt(costCap.perYear()).as("必要就业成本").cite(confirmation.art(13, 3));
  const wages = earned
    .minus(cost)
    .as("工资性收入")
    .cite(confirmation.art(13, 1, 1));
  // 经营亏损不抵减其他收入: a loss counts as nothing, it does not lower the wages of anybody.
  const business = sumOf(businessItems)
    .atLeastZero()
    .as("经营净收入")
    .cite(confirmation.art(13, 1, 2));
  const property = sumOf(propertyItems)
    .as("财产净收入")
    .cite(confirmation.art(13, 1, 3));
  const transfer = sumOf(transferItems)
    .as("转移净收入和其他收入")
    .cite(confirmation.art(13, 1, 4));

  // 推算: proposed by the investigators for a member who could work, and only for what the records lack.
  const rate = parameter("mla.work.rate", percentage("推算劳动收入的比例")).setBy(province, m.labour);
  const work = wages.plus(business);
  const imputed = when(all(m.able, m.work.is("imputed")).as("按规定推算劳动收入"))
    .gives(norm.perYear().percent(rate).minus(work).atLeastZero())
    .otherwise(nothing)
    .as("推算的劳动收入")
    .cite(confirmation.art(13), assistanceLaw.art(23));
  return work.plus(imputed).plus(property).plus(transfer).as("本人收入");
};

/** 刚性支出扣减: what was paid and not made good by anybody, at the rate and up to the amount of the table. */
const deductionOf = (m: Member) =>
  m.deductions
    .sum(({ kind, paid, reimbursed }) => {
      const rate = parameter("mla.deduction.rate", percentage("扣减比例")).setBy(province, kind);
      const most = parameter("mla.deduction.cap", yearly("每项每年至多扣减")).setBy(province, kind);
      return paid.minus(reimbursed).atLeastZero().percent(rate).cappedAt(most).as("准予扣减");
    })
    .as("本人扣减")
    .cite(confirmation.art(13, 3));

// 赡养、抚养、扶养费 · What obligors outside the household owe it ─────────────────

const multiple = parameter("mla.support.multiple", percentage("义务人收入起算线为低保标准的")).setBy(province);
const share = parameter("mla.support.rate", percentage("超过起算线部分的给付比例")).setBy(province);

const support = home.obligors
  .sum(({ basis, amount, area, income, people, supports, ours }) => {
    const own = parameter("mla.standard", monthly("低保标准")).setBy(county, area);
    const line = own.perYear().times(people).percent(multiple).as("义务人家庭收入起算线");
    const payable = income.minus(line).atLeastZero().percent(share).as("义务人家庭可用于给付的收入");
    // Whoever supports nobody beside this household owes it the whole.
    const computed = when(supports.atMost(ours))
      .gives(payable)
      .otherwise(payable.times(ours).dividedAmong(supports).roundDownTo(0.01));
    return basis.gives({ computed, agreed: amount, received: amount, none: nothing }).as("义务人应付本户的费用");
  })
  .as("赡养费、抚养费、扶养费")
  .cite(civilCode.art(26), civilCode.art(1067), confirmation.art(13));

// 家庭收入 · The household ────────────────────────────────────────────────────

const earned = family.sum(incomeOf).as("家庭成员收入").cite(confirmation.art(13));
const deducted = family.sum(deductionOf).as("家庭扣减").cite(confirmation.art(13, 3));
const counts = earned
  .plus(support)
  .minus(deducted)
  .atLeastZero()
  .as("家庭全年收入")
  .cite(confirmation.art(12), assistanceLaw.art(23));

export const monthlyIncome = counts.perMonth().as("家庭月收入");
export const lowIncome = monthlyIncome
  .per(heads)
  .as("月人均收入")
  .below(standard)
  .as("月人均收入低于低保标准")
  .cite(measures.art(9), assistanceLaw.art(18));
