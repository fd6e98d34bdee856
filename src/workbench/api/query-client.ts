/** The cache of what was read. A lost session is noticed here once, for all queries. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refused } from "./call.ts";
import { sessionKey } from "./session.ts";

const mayTryAgain = (failures: number, error: unknown): boolean => !(error instanceof Refused) && failures < 2;

/** The cache for one opened workbench; `onSignedOut` is called when the server no longer knows the session. */
export const openQueryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (error: unknown): void => {
    // A wrong password, at the sign-in page or under a signature, is a 401 too but ends no session.
    if (!(error instanceof Refused) || error.problem.type !== "access.sign-in-needed") return;
    if (client.getQueryData(sessionKey) === null || client.getQueryData(sessionKey) === undefined) return;
    client.setQueryData(sessionKey, null);
    onSignedOut();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: mayTryAgain, staleTime: 15_000, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
  return client;
};
