/** Reads what the server publishes; each address is asked once while the pages are open. */
import { useEffect, useState } from "react";
import type { Problem } from "#wire";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly says: string; readonly next: string; readonly again: () => void }
  | { readonly state: "here"; readonly value: T };

const offline = { says: "连接不上服务器", next: "请检查网络，再点“重新读取”" };

class Refused extends Error {
  readonly told: { says: string; next: string };
  constructor(told: { says: string; next: string }) {
    super(told.says);
    this.told = told;
  }
}

const asked = new Map<string, Promise<unknown>>();

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(path);
  if (response.ok) return response.json();
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new Refused(problem ? { says: problem.title, next: problem.next ?? offline.next } : offline);
};

const once = (path: string): Promise<unknown> => {
  const before = asked.get(path);
  if (before) return before;
  const now = read(path);
  asked.set(path, now);
  // What failed is asked again.
  now.catch(() => asked.delete(path));
  return now;
};

/** A change of the path asks anew; null asks nothing yet. */
export const useLoaded = <T>(path: string | null): Loaded<T> => {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ key: string; loaded: Loaded<T> } | null>(null);
  const key = `${attempt} ${path}`;
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
