/** The proof that all readings of a rule give the same answer. */
export { batch, type BatchAnswer } from "./batch.ts";
export { wrongExamples } from "./check-examples.ts";
export { columnar } from "./columnar.ts";
export { households } from "./households.ts";
export { interpret } from "./interpret.ts";
export { publishEditions } from "./publish-editions.ts";
export { verifyRules, type Difference, type Verdict } from "./verify-rules.ts";
