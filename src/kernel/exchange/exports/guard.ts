/** Values that a spreadsheet would run as formulas, made into text. */

/** OWASP, CSV injection: these beginnings start a formula, full-width ones too in Chinese editions; tab and return let one follow. */
const starts = /^[=+\-@\t\r\n＝＋－＠]|^[\s\u3000]+[=+\-@＝＋－＠]/;

/** An apostrophe in front: spreadsheets show it or hide it, none runs what follows. */
export const guarded = (text: string): string => (starts.test(text) ? `'${text}` : text);
