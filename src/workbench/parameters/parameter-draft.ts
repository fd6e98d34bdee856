/** A new standard while it is being typed. */
import type { InputIssue } from "#wire";
import type { NewParameter } from "../api/parameters.ts";
import { words } from "../words.ts";

export interface ParameterDraft {
  code: string | null;
  category: string | null;
  amount: string | null;
  validFrom: string | null;
  documentNo: string | null;
}
export const blankParameter: ParameterDraft = {
  code: null,
  category: null,
  amount: null,
  validFrom: null,
  documentNo: null,
};

const { needs } = words.parameters;
const required = ["code", "amount", "validFrom", "documentNo"] as const;
const blank = (text: string | null): boolean => text === null || text.trim() === "";

export const missingIn = (draft: ParameterDraft): InputIssue[] =>
  required.filter((key) => blank(draft[key])).map((at) => ({ at, code: "required", says: needs[at] }));

/** null while something is missing. */
export const toSend = ({ code, category, amount, validFrom, documentNo }: ParameterDraft): NewParameter | null =>
  code === null || amount === null || validFrom === null || documentNo === null || blank(documentNo)
    ? null
    : { code, category, amount, validFrom, documentNo: documentNo.trim() };
