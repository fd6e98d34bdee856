/** Local values by office, category and date: set under a document number, looked up without any default. */
export { listValues, type ValuesAsked } from "./list-values.ts";
export { localValues, valuesOf, type LocalValues } from "./local-values.ts";
export { missingValue } from "./problems.ts";
export { publishedValues } from "./published-values.ts";
export type { GivenValue } from "./read-new-value.ts";
export { setValue, type SetValueDeps, type ValueSet } from "./set-value.ts";
export { valueBook, type ValueBook } from "./value-book.ts";
export { levelOf } from "./stored-value.ts";
