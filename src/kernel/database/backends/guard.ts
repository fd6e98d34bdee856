/** Keeps the embedded server of a home running for as long as this process holds the home. */
import type { ProblemError } from "#kernel/problems";
import { reasonOf } from "../failure.ts";
import type { Place } from "../locate.ts";
import { cannotStart } from "../problems.ts";
import type { Running } from "../types.ts";

/** An embedded server: it can die while our process lives. */
export interface Embedded extends Running {
  isRunning(): boolean;
  /** Makes a dead server answer again. */
  restart(): Promise<void>;
}

/** Who wants to hear about it. */
export interface Guard {
  /** The server had died and answers again. */
  onRevived(): void;
  /** The server died and cannot be started; the guard has given up. */
  onLost(problem: ProblemError): void;
}

/** ms; requests in between are refused, so a dead server must be noticed soon. */
const EVERY = 250;

/** Looks after the server until `stop`, which stops the server too. */
export const guarded = (running: Embedded, place: Place, guard: Guard): Embedded => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const look = async (): Promise<void> => {
    if (!running.isRunning()) {
      await running.restart();
      guard.onRevived();
    }
    if (!stopped) timer = setTimeout(begin, EVERY).unref();
  };
  const begin = (): void => {
    round = look().catch((error: unknown) => {
      if (!stopped) guard.onLost(cannotStart({ home: place.home, reason: reasonOf(error) }));
    });
  };
  begin();
  const stop = async (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    await round;
    await running.stop();
  };
  return { ...running, stop };
};
