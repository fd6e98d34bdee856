/** 测算 · What other standards would change, worked out by the columnar reading over the cases on file. Nothing is written. */
export { countAside } from "./count-aside.ts";
export { readChanges, type Change } from "./read-changes.ts";
export { simulate, type Simulation, type SimulationDeps } from "./simulate.ts";
