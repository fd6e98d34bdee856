/** Rolls as pages see them: yuan for fen, Chinese for keys. */
import {
  causes,
  fileFormats,
  findingKinds,
  rollStates,
  type DifferenceRow,
  type FindingRow,
  type LineRow,
  type RollRow,
} from "#domains/payments";
import { showFen } from "#policy";
import type { RollDifferenceWire, RollFindingWire, RollLineWire, RollWire } from "#wire";

export const rollToWire = (
  { rollId, countyId, countyName, serviceId, month, nth, state, lines, totalFen, fileFormat }: RollRow,
  titleOf: (serviceId: string) => string,
): RollWire => ({
  rollId,
  countyId,
  countyName,
  serviceId,
  serviceTitle: titleOf(serviceId),
  month: month.slice(0, 7),
  nth,
  state,
  stateLabel: rollStates[state],
  lines,
  total: showFen(totalFen),
  fileFormat: fileFormat && fileFormats[fileFormat],
});

export const findingToWire = (finding: FindingRow): RollFindingWire => ({
  ...finding,
  label: findingKinds[finding.kind],
});

export const differenceToWire = ({ cause, cases, fen }: DifferenceRow): RollDifferenceWire => ({
  cause,
  label: causes[cause],
  cases,
  yuan: showFen(fen),
});

const kindLabels = { regular: "当月", arrears: "补发", reissue: "退回重发" } as const;
const stateLabels = { ready: "待发", held: "暂缓", paid: "已到账", returned: "已退回" } as const;

const whyOf = ({ heldFor, heldReason, returnCode }: LineRow): string | null => {
  if (heldFor === "decided") return heldReason;
  if (heldFor !== null)
    return Object.hasOwn(findingKinds, heldFor) ? findingKinds[heldFor as keyof typeof findingKinds] : heldFor;
  return returnCode;
};

export const lineToWire = (line: LineRow): RollLineWire => ({
  lineNo: line.lineNo,
  caseId: line.caseId,
  caseNo: line.caseNo,
  name: line.name,
  forMonth: line.forMonth,
  kindLabel: kindLabels[line.kind],
  amount: showFen(line.amountFen),
  bank: line.bank,
  tail: line.tail,
  state: line.state,
  stateLabel: stateLabels[line.state],
  why: whyOf(line),
});
