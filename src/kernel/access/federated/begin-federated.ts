/** Sends the browser to a provider: authorisation code with PKCE, state and nonce, remembered in a sealed cookie and nowhere else. */
import * as oidc from "openid-client";
import type { Clock } from "#kernel/clock";
import { WHOLE_PROVINCE, within, type Database } from "#kernel/database";
import { sealField, type KeyProvider } from "#kernel/secrets";
import { federatedRefused } from "./problems.ts";
import { clientOf, providerOf } from "./provider.ts";

export interface Attempt {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds since 1970, as the instance's clock has them. */
  readonly until: number;
  /** The official who binds the own account; null: somebody signs in. */
  readonly bind: number | null;
}
export const attemptField = "federated.attempt";
/** Long enough to find a telephone and to be patient with a slow provider. */
export const attemptMinutes = 10;

/**
 * Where to send the browser, and the text of the cookie that must come back with it.
 * @throws noSuchProvider; federatedRefused when the provider does not answer
 */
export const beginFederated = async (
  db: Database,
  deps: { clock: Clock; keys: KeyProvider },
  { provider: name, bind }: { provider: string; bind: number | null },
): Promise<{ to: string; cookie: string }> => {
  const provider = await within(db, WHOLE_PROVINCE, (tx) => providerOf(tx, deps, name));
  const client = await clientOf(provider).catch((cause: unknown) => {
    throw Object.assign(federatedRefused({}), { cause });
  });
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const to = oidc.buildAuthorizationUrl(client, {
    redirect_uri: provider.redirectUri,
    scope: "openid profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  const until = deps.clock.now().getTime() + attemptMinutes * 60_000;
  const attempt: Attempt = { provider: name, state, nonce, verifier, until, bind };
  return { to: to.href, cookie: sealField(deps.keys, attemptField, JSON.stringify(attempt)).toString("base64url") };
};
