/** Double-entry books: entered once, never changed, within the limits of every account, chained and provable. */
export * from "./declare.ts";
export { keepKinds } from "./keep-kinds.ts";
export { accountFor, type AccountName, type Leg, type NewEntry, type Order } from "./order.ts";
export { transfer } from "./transfer.ts";
export { reserve } from "./reserve.ts";
export { settle } from "./settle.ts";
export { reverse } from "./reverse.ts";
export { correct } from "./correct.ts";
export { hold } from "./hold.ts";
export { setCeiling } from "./set-ceiling.ts";
export { balancesOf, type Balance } from "./balances-of.ts";
export { statementOf, type StatementLine } from "./statement-of.ts";
export { amountWords } from "./problems.ts";
export { sealBooks, type Chunk } from "./chain/seal-books.ts";
export { startBookSealer, type BookSealerOptions } from "./chain/sealer.ts";
export { verifyBooks, type BooksVerdict } from "./chain/verify-books.ts";
export type { Broken } from "./chain/broken.ts";
