/** The synthetic demonstration province: invented people in real places, with cases in every state. */
export { answerInquiry } from "./departments/answer-inquiry.ts";
export { isSeeded } from "./is-seeded.ts";
export { demonstrationAccounts, type DemonstrationAccount } from "./offices/demonstration-accounts.ts";
export { notEmpty, seedProvince, type Instance, type SeedOptions, type Summary } from "./seed-province.ts";
