/** One payment as it goes into a bank file. */
export interface Payment {
  /** Number of the line: the bank answers by it. */
  readonly lineNo: number;
  readonly holderName: string;
  readonly bank: string;
  readonly number: string;
  readonly amountFen: number;
  /** 摘要 · what the bank statement of the family shows, e.g. 低保金2025-04. */
  readonly memo: string;
}
export interface PaymentFile {
  readonly rollId: number;
  readonly payer: string;
  /** ISO date and time of the file. */
  readonly at: string;
  readonly totalFen: number;
  readonly payments: readonly Payment[];
}
