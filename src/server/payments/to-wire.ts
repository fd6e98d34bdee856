/** Rolls as pages see them: yuan for fen, Chinese for keys. */
import {
  causes,
  fileFormats,
  findingKinds,
  lineKinds,
  lineStates,
  rollStates,
  whyOfLine,
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

export const lineToWire = (line: LineRow): RollLineWire => ({
  lineNo: line.lineNo,
  caseId: line.caseId,
  caseNo: line.caseNo,
  name: line.name,
  forMonth: line.forMonth,
  kindLabel: lineKinds[line.kind],
  amount: showFen(line.amountFen),
  bank: line.bank,
  tail: line.tail,
  state: line.state,
  stateLabel: lineStates[line.state],
  why: whyOfLine(line),
});
