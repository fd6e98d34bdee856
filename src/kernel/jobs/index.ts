/** Jobs: long work that is asked for in a transaction, done once, resumed after a crash, and visible to its office. */
export { askFor, type NewJob } from "./ask-for.ts";
export { BrokenOff, type JobKind, type Work } from "./job-kind.ts";
export { cancelJob, jobEnded, jobNotVisible, jobRow, jobsOf } from "./jobs-of.ts";
export { startRunner, type Runner, type RunnerOptions } from "./runner.ts";
