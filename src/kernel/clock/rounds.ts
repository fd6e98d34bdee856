/** Work that is done again and again while the platform runs. */

export interface Rounds {
  /** No further round; resolves when the running one has ended. */
  stop(): Promise<void>;
}

export interface RoundOptions {
  /** Pause between the end of one round and the start of the next. */
  readonly everyMs: number;
  /** A round that broke off is told here and tried again after the pause. */
  readonly onError: (error: unknown) => void;
}

/** Starts at once; `round` asks `stopped` where it could go on for long. */
export const startRounds = (
  round: (stopped: () => boolean) => Promise<void>,
  { everyMs, onError }: RoundOptions,
): Rounds => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = (): void => {
    running = round(() => stopped)
      .catch(onError)
      .then(() => {
        // The process may end while it waits; the next start catches up.
        if (!stopped) timer = setTimeout(run, everyMs).unref();
      });
  };
  run();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
};
