/** Chooses the state that fits what went wrong with reading. */
import { Refused, Unreachable } from "../api/call.ts";
import { Failed, Forbidden, Missing, Offline } from "#ui";

export const Trouble = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  if (error instanceof Unreachable) return <Offline onRetry={onRetry} />;
  if (!(error instanceof Refused)) return <Failed onRetry={onRetry} />;
  const { title, next, status, incident } = error.problem;
  if (status === 403) return <Forbidden title={title} next={next} />;
  if (status === 404) return <Missing title={title} next={next} />;
  return <Failed title={title} next={next} incident={incident} onRetry={onRetry} />;
};
