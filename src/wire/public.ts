/** 不用登录就能看到的 · What anybody may read. Types only. */
import type { Day } from "./basics.ts";
import type { GuideWire } from "./guide.ts";
import type { CitationWire } from "./proposal.ts";

/** A service in the list of what help there is. */
export interface PublicService {
  service: string;
  title: string;
  /** An organisation is listed apart from those in need. */
  of: "household" | "person" | "organisation";
  /** When one needs it, in the words of those who do; null: the title says it. */
  situation: string | null;
  who: string;
  gives: string[];
}
export interface CountyRow {
  unitId: number;
  name: string;
  prefecture: string;
}
/** A local value as it is published. */
export interface PublicStandard {
  code: string;
  /** Key of the category; "" without one. */
  category: string;
  /** The key of an option, or a whole number in the unit of the kind: fen for money. */
  stored: string;
  label: string;
  /** Official name of the category. */
  of: string | null;
  shown: string;
  /** Who set it. */
  place: string;
  documentNo: string;
  validFrom: Day;
  confirmed: boolean;
}
export interface PublicOffice {
  kind: string;
  name: string;
  phone: string | null;
}
export interface PublicServiceWire {
  guide: GuideWire;
  situation: string | null;
  /** Whether one can find out on the page if the conditions fit; a filing of papers has nothing to find out. */
  tries: boolean;
  /** The frozen text of the edition in force: with it the browser works the rules out itself. */
  edition: unknown;
  /** The county that was asked for; null: none. Standards and offices are then empty. */
  place: string | null;
  standards: PublicStandard[];
  offices: PublicOffice[];
}
/** 公示 · What a link on the notice board leads to: these words and no others. */
export interface PublicNoticeWire {
  title: string;
  applicant: string;
  /** Null where one person or an organisation applies. */
  persons: number | null;
  /** Yuan; null where no money is paid. */
  pays: string | null;
  /** Paid once, not each month. */
  once: boolean;
  office: string;
  law: CitationWire[];
  from: Day;
  lastDay: Day;
}
