/** 测算 · Works the cases of a place out by today's standards and by others, and tells what would change. Writes nothing of a case. */
import { asOwner, type Database, type Tx } from "#kernel/database";
import { valueBook } from "#kernel/parameters";
import { scopeOf } from "#kernel/places";
import { editionOf } from "#kernel/rules";
import { compileColumnar, packingOf, readEdition, showFen, type EditionText, type Service } from "#policy";
import type { Day, SimulatedAnswer, SimulatedGroup, SimulationWire } from "#wire";
import { casesIn, countiesOf, groupsOf, packedCases } from "./cases-of.ts";
import { countAside } from "./count-aside.ts";
import { valuesToday, valuesTried } from "./local-columns.ts";
import type { Change } from "./read-changes.ts";
import { figures, type SimulatedFigure, type Sums } from "./tally.ts";

export interface Simulation {
  readonly service: Service;
  readonly on: Day;
  /** The division whose cases are worked out. */
  readonly unit: { readonly unitId: number; readonly name: string };
  readonly changes: readonly Change[];
}
export interface SimulationDeps {
  /** How many cases are done, of how many; may break the work off by throwing. */
  readonly reached: (done: number, total: number) => Promise<void>;
}

const answerOf = (of: (figure: SimulatedFigure) => number, side: "before" | "after"): SimulatedAnswer => ({
  eligible: of(`${side}Eligible`),
  refused: of(`${side}Refused`),
  open: of(`${side}Open`),
  yuan: showFen(of(`${side}Fen`)),
});

const groupOf = ({ unitId, name }: Simulation["unit"], of: (figure: SimulatedFigure) => number): SimulatedGroup => ({
  unitId,
  name,
  cases: of("cases"),
  persons: of("persons"),
  decided: showFen(of("decided")),
  before: answerOf(of, "before"),
  after: answerOf(of, "after"),
  difference: showFen(of("afterFen") - of("beforeFen")),
  lost: of("lost"),
  raised: of("raised"),
  lowered: of("lowered"),
  gained: of("gained"),
});

const totalOf = (sums: Sums): ReadonlyMap<SimulatedFigure, number> =>
  new Map(figures.map((figure) => [figure, sums[figure].reduce((sum, value) => sum + value, 0)]));

/** What the calculation rests on, read in one transaction. */
const prepare =
  ({ service, on, unit, changes }: Simulation) =>
  async (tx: Tx) => {
    const { lo, hi } = await scopeOf(tx, unit.unitId);
    const scope = { lo, hi };
    const groups = await groupsOf(tx, unit.unitId, on);
    const counties = await countiesOf(tx, service.id, scope);
    const asked = { serviceId: service.id, on, scope, groups, counties };
    // As the thread reads it: values and conditions then stand in the same order on both sides.
    const { content } = editionOf(service);
    const reading = compileColumnar(readEdition(JSON.parse(content) as EditionText));
    const before = valuesToday(reading, { book: await valueBook(tx, [service]), counties, on });
    const after = valuesTried(reading, before, changes);
    const setting = { edition: content, on, before, after, groups: groups.length };
    return { asked, reading, setting, total: await casesIn(tx, asked) };
  };

/**
 * Each stretch of cases is read in a transaction of its own: what is decided meanwhile may be counted or not. Cases of protected
 * persons are counted with the others and shown nowhere.
 */
export const simulate = async (
  database: Database,
  simulation: Simulation,
  { reached }: SimulationDeps,
): Promise<SimulationWire> => {
  const { service, on, unit } = simulation;
  const { asked, reading, setting, total } = await asOwner(database, prepare(simulation));
  const stretches = packedCases(database, asked, { packing: packingOf(reading), reached: () => reached(0, total) });
  const { sums, lostBy } = await countAside(setting, stretches, (done) => reached(done, total));
  const all = totalOf(sums);
  const because = reading.reasons.map(({ label }, bit) => ({ label: label ?? "", cases: lostBy[bit] ?? 0 }));
  return {
    serviceId: service.id,
    title: service.title,
    on,
    place: unit.name,
    groups: asked.groups
      .map((group, index) => groupOf(group, (figure) => sums[figure][index] ?? 0))
      .filter(({ cases, gained }) => cases > 0 || gained > 0),
    total: groupOf(unit, (figure) => all.get(figure) ?? 0),
    because: because.filter(({ cases }) => cases > 0).toSorted((a, b) => b.cases - a.cases),
  };
};
