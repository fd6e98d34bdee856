/** Lines of income a member and one finding about the property: the rules of the allowance in their smallest form, for measuring against loops and sums written by hand. */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { minimumLivingAllowance } from "#domains/assistance";
import { county, township } from "#offices";
import {
  all,
  choice,
  highestOf,
  household,
  list,
  monthly,
  months,
  parameter,
  payWhen,
  service,
  theMonthAfter,
  when,
  workdays,
  yearly,
  yesNo,
  yuan,
} from "#policy";
import { banks, disabledPersons, medicalInsurance, payroll, pensions, realEstate, vehicles } from "#sources";

// 一、问什么 · What is asked, who answers, who verifies ───────────────────────

const home = household({
  category: choice("保障类别", { urban: "城市", rural: "农村" }).help("按家庭户籍类别选择"),
  assets: choice("家庭财产认定", { within: "未超规定", exempt: "应予豁免", over: "超过规定", disputed: "有争议" })
    .unsettled("disputed")
    .help("存款、车辆、房产逐项核对后由调查人认定")
    .verify(banks, vehicles, realEstate)
    .foundBy(township),
}).eachMember({
  incomes: list("收入项目", {
    item: choice("项目", {
      wage: "工资",
      pension: "养老金",
      land: "土地流转",
      scholarship: "奖学金",
      charity: "慈善款物",
    }),
    amount: yearly("全年金额").help("申请前 12 个月").verify(payroll, pensions),
  }),
  disability: choice("残疾等级", { none: "无", severe: "重度", other: "其他" }).verify(disabledPersons),
  seriouslyIll: yesNo("患重病").verify(medicalInsurance),
  ableToWork: yesNo("有劳动能力").foundBy(township),
});

// 二、各地定什么 · What each county sets, and from when ───────────────────────

const standard = parameter("mla.standard", monthly("低保标准"))
  .setBy(county, home.category)
  .cite(measures.art(10), assistanceLaw.art(19));
const supplement = (who: string, label: string) =>
  parameter(`mla.supplement.${who}`, monthly(label)).setBy(county).cite(confirmation.art(27), assistanceLaw.art(20));

// 三、怎么算 · How it is worked out ───────────────────────────────────────────

const heads = home.members.count().as("家庭人数").cite(confirmation.art(7));
const income = home.members
  .sum((m) =>
    m.incomes
      .sum((line) =>
        when(line.item.isOneOf("scholarship", "charity"))
          .gives(yuan(0, "year"))
          .otherwise(line.amount)
          .as("计入的金额")
          .cite(confirmation.art(13)),
      )
      .as("本人收入"),
  )
  .as("家庭全年收入")
  .cite(confirmation.art(13));
const monthlyIncome = income.perMonth().as("家庭月收入");

const lowIncome = monthlyIncome
  .per(heads)
  .as("月人均收入")
  .below(standard)
  .as("月人均收入低于低保标准")
  .cite(measures.art(9), assistanceLaw.art(18));
const fewAssets = home.assets.isOneOf("within", "exempt").as("财产符合当地规定").cite(confirmation.art(14));
const eligible = all(lowIncome, fewAssets).as("符合最低生活保障条件");

const difference = standard
  .times(heads)
  .minus(monthlyIncome)
  .as("补差")
  .cite(measures.art(12), assistanceLaw.art(18, 2), confirmation.art(23));
const supplements = home.members
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
const pays = payWhen(eligible, difference.roundUpTo(1).as("补差取整").plus(supplements)).as("每月应发");

const { title, since, steps } = minimumLivingAllowance;

/** Only the rules are measured; the steps are those of the allowance itself. */
export const plainAllowance = service({
  id: "plain-allowance",
  code: "PLAIN",
  title,
  since,
  applicant: home,
  proposes: { eligible, pays },
  starts: theMonthAfter("decision", { cite: confirmation.art(21) }),
  steps,
  within: { total: workdays(30), cite: confirmation.art(22) },
  review: { every: months(12), cite: confirmation.art(31) },
  examples: [],
});
