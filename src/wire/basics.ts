/** Amounts and days on the wire. Types only. */

/** Yuan with two decimals, e.g. "1250.00". */
export type Yuan = string;
/** YYYY-MM-DD, Asia/Shanghai. */
export type Day = string;
