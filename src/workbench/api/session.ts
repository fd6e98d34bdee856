/** Who is signed in. */
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { Me, ProviderWire } from "#wire";
import { Refused, read, rememberCsrf, write } from "./call.ts";

export const sessionKey = ["session"] as const;

export interface DemoAccount {
  login: string;
  name: string;
  roleLabel: string;
  officeName: string;
  password: string;
}

const readMe = async (signal: AbortSignal): Promise<Me | null> => {
  try {
    const me = await read<Me>("/api/session", signal);
    rememberCsrf(me.csrf);
    return me;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null;
    throw error;
  }
};

/** null: nobody is signed in. */
export const session = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => readMe(signal),
  staleTime: Infinity,
});

/** The official at this workbench. Only for pages behind the sign-in. */
export const useMe = (): Me => {
  const me = useSuspenseQuery(session).data;
  if (me === null)
    throw new Refused({ type: "access.signed-out", title: "登录已失效", status: 401, next: "请重新登录" });
  return me;
};

/** Whether the account may do it; a button that would be refused is not shown. `permission` by its key, e.g. "case.help". */
export const useMay = (permission: string): boolean => useMe().permissions.includes(permission);

export const signIn = async (given: { login: string; password: string }): Promise<Me> => {
  const me = await write<Me>("POST", "/api/session", given);
  rememberCsrf(me.csrf);
  return me;
};

export const signOut = (): Promise<void> => write<void>("DELETE", "/api/session");

/** Where an official can prove the own identity instead of typing a password. */
export const officialProviders = queryOptions({
  queryKey: ["providers"],
  queryFn: async ({ signal }) =>
    (await read<ProviderWire[]>("/api/oidc/providers", signal)).filter(({ kind }) => kind === "official"),
});
/** An address of the server, not of the workbench: the browser leaves for the provider. */
export const startAt = ({ provider }: ProviderWire, { bind }: { bind: boolean }): string =>
  `/api/oidc/${provider}/start${bind ? "?bind=true" : ""}`;

/** Empty when the server is not a demonstration. */
export const demoAccounts = queryOptions({
  queryKey: ["demo-accounts"],
  queryFn: async ({ signal }): Promise<DemoAccount[]> => {
    try {
      return await read<DemoAccount[]>("/api/demo-accounts", signal);
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 404) return [];
      throw error;
    }
  },
  staleTime: Infinity,
});
