/** Wire shapes of 标准调整: every running support of a county worked out anew under its new standards. */
import type { Yuan } from "./basics.ts";

export interface UpratingAsked {
  serviceId: string;
  /** YYYY-MM: the first month of the new standards. */
  month: string;
  /** 文号 of the document that sets them. */
  documentNo: string;
  /** With it the decisions are signed; null: only worked out, nothing is written. */
  password: string | null;
}
/** 须逐户办理 · Cases left to people for one reason. */
export interface UpratingAside {
  label: string;
  caseNos: string[];
}
export interface UpratingWire {
  serviceId: string;
  title: string;
  month: string;
  documentNo: string;
  place: string;
  signed: boolean;
  /** Supported now or since the month; whose amount rises; whose stays. */
  cases: number;
  raised: number;
  same: number;
  /** More a month from now on. */
  monthly: Yuan;
  /** For the months before this one. */
  arrears: Yuan;
  aside: UpratingAside[];
}
