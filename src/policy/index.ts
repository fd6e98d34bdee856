/** The rule language: the vocabulary in which a service is declared, and the readings of a declaration. */
export { days, durationWords, months, workdays, type Duration } from "./declare/duration.ts";
export { applicantLabels, listsOf, type Applicant, type ApplicantKind } from "./declare/applicant.ts";
export { editions, type Editions } from "./declare/editions.ts";
export { choice, count, day, monthly, once, paper, percentage, yearly, yesNo } from "./declare/fields.ts";
export { household } from "./declare/household.ts";
export { documentFor } from "./declare/issued.ts";
export { lineKey, list, type ListLevel } from "./declare/list.ts";
export {
  citationsOf,
  office,
  source,
  verbLabels,
  type Cited,
  type Office,
  type Step,
  type Verb,
} from "./declare/office.ts";
export { organisation } from "./declare/organisation.ts";
export { person } from "./declare/person.ts";
export { startsOn, startWords, theMonthAfter, theMonthOf } from "./declare/starts.ts";
export {
  gradualAmounts,
  type ChangeRule,
  type GradualExit,
  type ReviewClass,
  type ReviewRule,
} from "./declare/afterwards.ts";
export { parameter } from "./declare/parameter.ts";
export type { RowOf } from "./declare/rows.ts";
export { decidedOtherwise, delegatedProcedure, type ProcedureLimits } from "./declare/procedure.ts";
export {
  factOf,
  nodesOf,
  outcomeKind,
  service,
  type CaseInput,
  type Example,
  type Facts,
  type GivenApplicant,
  type HouseholdFacts,
  type OutcomeKind,
  type Ruled,
  type Service,
} from "./declare/service.ts";
export { businessDay } from "./terms/day.ts";
export { when, yuan } from "./terms/choose.ts";
export { highestOf } from "./terms/highest-of.ts";
export type { Count } from "./terms/count.ts";
export type { Money, Unrounded } from "./terms/money.ts";
export { payWhen } from "./terms/payable.ts";
export { all, any, type Truth } from "./terms/truth.ts";

export { nextQuestion, type Standing } from "./dialogue/next-question.ts";
export { lookAhead, type Outlook } from "./dialogue/outlook.ts";
export { reasonsFor, type Reason } from "./dialogue/reasons.ts";
export { filled, isField, type Undecided } from "./dialogue/undecided.ts";
export { canonicalJson } from "./editions/canonical-json.ts";
export { compareEditions } from "./editions/compare-editions.ts";
export type { EditionText } from "./editions/edition-text.ts";
export { readEdition } from "./editions/read-edition.ts";
export { writeEdition } from "./editions/write-edition.ts";
export { compare, grouped, parseHundredths, showFen, showHundredths, whole, type Exact } from "./exact.ts";
export { accepted, refused, type JsonSchema, type Kind, type Parsed } from "./kinds/kind.ts";
export { addressKind, maskAddress } from "./kinds/address.ts";
export { bankCardKind, cardCheckDigit, maskBankCard } from "./kinds/bank-card.ts";
export { parseDay } from "./kinds/day.ts";
export {
  birthDateOf,
  firstCodedRegionOf,
  idCheckCharacter,
  idNumberKind,
  maskIdNumber,
  sexOf,
} from "./kinds/id-number.ts";
export { maskPersonName, normalisePersonName, personNameKind } from "./kinds/person-name.ts";
export { maskPhone, phoneKind } from "./kinds/phone.ts";
export { maskUscc, registeringDivisionOf, usccKind } from "./kinds/uscc.ts";
export { showValue, type Known, type Stored, type Value, type ValueKind } from "./kinds/value-kind.ts";
export {
  categoriesOf,
  householdLevel,
  inOrder,
  memberLevel,
  type Level,
  type FieldNode,
  type Node,
  type OfficeHandle,
  type ParameterNode,
  type SourceHandle,
} from "./node.ts";

export { decoded, encoded, levelName, type Column, type Columns, type LevelColumns } from "./columnar/columns.ts";
export { packingOf, type Packing } from "./columnar/packing.ts";
export { emptyAnswers, NO, UNKNOWN, YES, type Answers } from "./columnar/answers.ts";
export { closureReading, compileColumnar, type ColumnarReading, type LocalColumns } from "./columnar/compile.ts";
export {
  announcedBy,
  reviewLabels,
  reviewTermNamed,
  reviewTermOf,
  type Announced,
  type ReviewTerm,
} from "./readings/review-class.ts";
export { amountOf } from "./readings/amount-of.ts";
export { timeToApply, type TimeToApply } from "./readings/apply-by.ts";
export { factsToWire, linesOf } from "./readings/facts-to-wire.ts";
export { applicantSchema, readApplicant, readFields, type Issue, type Read } from "./readings/facts.ts";
export { guideOf } from "./readings/guide.ts";
export { MissingLocalValue, parametersOf, writtenLocal } from "./readings/local-values.ts";
export { propose, workOut, type Proposal } from "./readings/propose.ts";
export { serviceToWire } from "./readings/service-to-wire.ts";
export { batchSql, type BatchSource } from "./readings/sql.ts";
export { proposalToWire } from "./readings/to-wire.ts";
export { words, type Sentence } from "./readings/words.ts";
export { namesOf, proposeWritten } from "./readings/written-case.ts";
