/** 登记统一身份认证 · Registers a provider of identities, with its trace; the secret is in neither the trace nor the answer. */
import { isLocal, registerProvider, type Provider } from "#kernel/access";
import { invalidInput } from "#kernel/problems";
import type { KeyProvider } from "#kernel/secrets";
import type { InputIssue } from "#wire";
import { administer, recordChange, type Administered } from "./administer.ts";

const addressOf = (given: string): URL | null => (URL.canParse(given) ? new URL(given) : null);

/** Encrypted, or on this machine: a token must not travel in the clear. */
const isSafe = (url: URL | null): boolean => url !== null && (url.protocol === "https:" || isLocal(url));

const issuesOf = ({ provider, kind, issuer, redirectUri, idClaim }: Provider): InputIssue[] => {
  const issues: InputIssue[] = [];
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(provider))
    issues.push({
      at: "provider",
      code: "wrong-name",
      says: "名称用 2 至 31 位小写字母、数字或短横线，以字母开头",
    });
  if (!isSafe(addressOf(issuer)))
    issues.push({ at: "issuer", code: "not-encrypted", says: `认证平台的地址应以 https:// 开头，收到的是“${issuer}”` });
  const back = addressOf(redirectUri);
  if (!isSafe(back) || back?.pathname !== `/api/oidc/${provider}/callback`)
    issues.push({
      at: "redirectUri",
      code: "wrong-address",
      says: `回调地址应为 https://本平台域名/api/oidc/${provider}/callback`,
    });
  if ((kind === "citizen") !== (idClaim !== null))
    issues.push({
      at: "idClaim",
      code: "wrong-claim",
      says: "面向群众的认证须写明哪一项是身份证号；面向工作人员的不用写",
    });
  return issues;
};

/**
 * Replaces what was registered under the name. A running server takes it up with the next sign-in.
 * @throws invalidInput
 */
export const addProvider = (
  instance: Administered & { readonly keys: KeyProvider },
  given: Provider,
): Promise<Omit<Provider, "clientSecret">> => {
  const issues = issuesOf(given);
  if (issues.length > 0) throw invalidInput(issues);
  const { clientSecret: _, ...known } = given;
  return administer(instance, async (tx) => {
    await registerProvider(tx, instance, given);
    await recordChange(tx, instance.clock, { what: "providers.add", account: null, detail: known });
    return known;
  });
};
