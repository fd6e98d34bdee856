/** What system staff must not read, taken out of a text: numbers of persons, telephone numbers, cards, Chinese words. */

const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])/g;
/** Mainland mobile numbers, also written 138-0000-0000 or with +86. */
const PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
/** Old identity numbers (15 digits), bank cards (16 to 19). */
const LONG_NUMBER = /(?<!\d)\d{15,19}(?!\d)/g;
/** The log speaks English. A Chinese character in it comes from somebody's name, address or file. */
const HAN = /\p{Script=Han}+(?:[·・]\p{Script=Han}+)*/gu;
/** Password in an address such as postgres://user:password@host. */
const CREDENTIALS = /(\/\/[^/\s:@"]*):[^/\s@"]*@/g;
const BEARER = /\b(?:Bearer|Basic)\s+[^\s",]+/gi;

export const MASK = "***";

/** Masks by shape: the last net, over every line that is written. */
export const masked = (text: string): string =>
  text
    .replace(IDENTITY, MASK)
    .replace(LONG_NUMBER, MASK)
    .replace(PHONE, MASK)
    .replace(HAN, MASK)
    .replace(CREDENTIALS, `$1:${MASK}@`)
    .replace(BEARER, MASK);

/** Values that programs put into sentences stand between the first and the last quotation mark, or after an equals sign. */
const QUOTED = /"[\s\S]*"|'[\s\S]*'|`[\s\S]*`|“[\s\S]*”|‘[\s\S]*’/g;
const ASSIGNED = /=\s*(?:\([\s\S]*\)|\S+)/g;
/** Long runs of letters and digits: tokens, digests, what was typed without blanks. */
const TOKEN = /[A-Za-z0-9_-]{20,}/g;
const NUMBER = /\d{4,}/g;

/** A sentence of unknown origin without the values in it: what remains says what went wrong, not to whom. */
export const withoutValues = (sentence: string): string =>
  masked(sentence).replace(QUOTED, MASK).replace(ASSIGNED, MASK).replace(TOKEN, MASK).replace(NUMBER, MASK);
