/** 办事指南 · What a service says to those it is for. Types only. */
import type { Day } from "./basics.ts";
import type { CitationWire } from "./proposal.ts";

export interface GuideLine {
  says: string;
  law: CitationWire[];
}
/** A condition; `of` says how its parts hang together, `says` is then its name, "" for one without a name of its own. */
export interface GuideCondition extends GuideLine {
  of: "all" | "any" | "except" | null;
  parts: GuideCondition[];
}
export interface GuideWire {
  service: string;
  title: string;
  /** The day whose law and edition are shown. */
  on: Day;
  /** Who may apply, and where. */
  who: string;
  conditions: GuideCondition;
  /** What one gets, and from when. */
  gives: GuideLine[];
  /** How an amount is worked out; empty where no money is paid. */
  amount: GuideLine[];
  /** Local values, and who sets them. */
  standards: string[];
  /** Papers to bring. */
  papers: string[];
  /** What the office looks up itself, so that nobody need prove it. */
  lookedUp: string[];
  /** The steps in order, with office and clocks. */
  steps: GuideLine[];
  limits: GuideLine[];
  remedies: GuideLine[];
  /** Whether any basis shown is still to be confirmed. */
  toConfirm: boolean;
}
