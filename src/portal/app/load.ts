/** Reads what the server tells; what it publishes to all is asked once while the pages are open, what is somebody's own each time it is shown. */
import { useEffect, useState } from "react";
import type { Problem } from "#wire";

export type Loaded<T> =
  | { readonly state: "loading" }
  | {
      readonly state: "failed";
      readonly says: string;
      readonly next: string;
      /** 401: nobody is signed in; null: no answer came. */
      readonly status: number | null;
      readonly again: () => void;
    }
  | { readonly state: "here"; readonly value: T };

interface Told {
  readonly says: string;
  readonly next: string;
  readonly status: number | null;
}
const offline: Told = { says: "连接不上服务器", next: "请检查网络，再点“重新读取”", status: null };

class Refused extends Error {
  readonly told: Told;
  constructor(told: Told) {
    super(told.says);
    this.told = told;
  }
}

const asked = new Map<string, Promise<unknown>>();

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(path);
  if (response.ok) return response.json();
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new Refused(
    problem ? { says: problem.title, next: problem.next ?? offline.next, status: problem.status } : offline,
  );
};

const once = (path: string): Promise<unknown> => {
  const before = asked.get(path);
  if (before) return before;
  const now = read(path);
  if (path.startsWith("/api/public/")) asked.set(path, now);
  // What failed is asked again.
  now.catch(() => asked.delete(path));
  return now;
};

/** A change of the path, or of what was done to it here, asks anew; a null path asks nothing yet. */
export const useLoaded = <T>(path: string | null, changes = 0): Loaded<T> => {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ key: string; loaded: Loaded<T> } | null>(null);
  const key = `${attempt} ${changes} ${path}`;
  useEffect(() => {
    if (path === null) return undefined;
    let isWanted = true;
    const show = (loaded: Loaded<T>): void => {
      if (isWanted) setFound({ key, loaded });
    };
    once(path).then(
      (value) => show({ state: "here", value: value as T }),
      (error: unknown) => {
        const told = error instanceof Refused ? error.told : offline;
        show({ state: "failed", ...told, again: () => setAttempt((n) => n + 1) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [path, key]);
  return found?.key === key ? found.loaded : { state: "loading" };
};
