/** 近亲属 · The official words of a relation, from the register of recusal. */
import { isRelation, relations } from "#kernel/access";

export const relationWords = (code: string): string => (isRelation(code) ? relations[code] : code);
