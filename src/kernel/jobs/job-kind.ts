/** What kinds of long work there are, and what the one who does it is given. */

/** A piece of work while it runs. */
export interface Work<Input> {
  readonly jobId: number;
  readonly input: Input;
  /** Who asked; null: the platform itself. */
  readonly accountId: number | null;
  readonly divNo: number;
  /**
   * Tells how far the work is. Called where it may break off: after everything up to here is committed.
   * @throws BrokenOff when the platform stops or somebody cancelled; it is passed on, not caught
   */
  reached(done: number, total?: number): Promise<void>;
}

/**
 * `run` may be called again after a crash or a stop, with the same input: it finds out itself what is done already.
 * A refusal (problem) ends the job with its words; any other failure is tried again.
 */
export interface JobKind<Input = unknown, Result = unknown> {
  /** Kept in the database, e.g. "people.apply-due-changes". */
  readonly kind: string;
  /** 名称 · As the office sees it. */
  readonly title: string;
  /** Once a day without being asked, with the day as input. */
  readonly daily?: true;
  run(work: Work<Input>): Promise<Result>;
}

/** Why a job ended before it was done: by a stop of the platform it goes on later, cancelled it does not. */
export class BrokenOff extends Error {
  readonly cancelled: boolean;
  constructor(cancelled: boolean) {
    super(cancelled ? "The job was cancelled" : "The platform stops");
    this.cancelled = cancelled;
  }
}
