/** What a provider says about a browser that comes back: only after state, PKCE, nonce, signature, issuer, audience and time are right. */
import * as oidc from "openid-client";
import type { Clock } from "#kernel/clock";
import { WHOLE_PROVINCE, within, type Database } from "#kernel/database";
import { openField, type KeyProvider } from "#kernel/secrets";
import { attemptField, type Attempt } from "./begin-federated.ts";
import { federatedRefused } from "./problems.ts";
import { clientOf, providerOf, type Provider } from "./provider.ts";

export interface Proved {
  readonly provider: Provider;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly bind: number | null;
}

/** Sealed by this installation, so its shape is known once it opens. */
const readAttempt = (keys: KeyProvider, cookie: string | null): Attempt | null => {
  if (cookie === null) return null;
  try {
    return JSON.parse(openField(keys, attemptField, Buffer.from(cookie, "base64url"))) as Attempt;
  } catch {
    // Altered, of another key, or no cookie of ours: the browser has begun nothing here.
    return null;
  }
};

/**
 * The claims of the ID token, checked. `query` is what the provider put behind the address it sent the browser to.
 * @throws federatedRefused without saying which check failed: the browser may be an attacker's
 */
export const provedClaims = async (
  db: Database,
  deps: { clock: Clock; keys: KeyProvider },
  { provider: name, cookie, query }: { provider: string; cookie: string | null; query: string },
): Promise<Proved> => {
  const attempt = readAttempt(deps.keys, cookie);
  if (attempt === null || attempt.provider !== name || attempt.until <= deps.clock.now().getTime())
    throw federatedRefused({});
  const provider = await within(db, WHOLE_PROVINCE, (tx) => providerOf(tx, deps, name));
  const here = new URL(provider.redirectUri);
  here.search = query;
  const { nonce, state, verifier, bind } = attempt;
  const checks = { expectedNonce: nonce, expectedState: state, pkceCodeVerifier: verifier, idTokenExpected: true };
  const tokens = await clientOf(provider)
    .then((client) => oidc.authorizationCodeGrant(client, here, checks))
    .catch((cause: unknown) => {
      throw Object.assign(federatedRefused({}), { cause });
    });
  const claims = tokens.claims();
  if (claims === undefined) throw federatedRefused({});
  return { provider, subject: claims.sub, claims, bind };
};
