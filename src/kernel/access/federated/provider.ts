/** 统一身份认证 · A provider of identities as the owner has registered it, and its client, made once a start. */
import * as oidc from "openid-client";
import { sql, type Tx } from "#kernel/database";
import { openField, sealField, type KeyProvider } from "#kernel/secrets";
import { noSuchProvider } from "./problems.ts";

export interface Provider {
  readonly provider: string;
  readonly kind: "official" | "citizen";
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends the browser back to; registered there in the same words. */
  readonly redirectUri: string;
  /** The claim with the identity number of a citizen; null for officials. */
  readonly idClaim: string | null;
}
const secretField = "identity_provider.client_secret";

/** Registers a provider, or replaces what was registered under its name: an act of the owner, from the command line. */
export const registerProvider = async (tx: Tx, { keys }: { keys: KeyProvider }, given: Provider): Promise<void> => {
  const secret = sealField(keys, secretField, given.clientSecret);
  const { provider, kind, label, issuer, clientId, redirectUri, idClaim } = given;
  await sql`
      insert into access.identity_provider (provider, kind, label, issuer, client_id, client_secret, redirect_uri, id_claim)
      values (${provider}, ${kind}, ${label}, ${issuer}, ${clientId}, ${secret}, ${redirectUri}, ${idClaim})
      on conflict (provider) do update set kind = excluded.kind, label = excluded.label, issuer = excluded.issuer,
        client_id = excluded.client_id, client_secret = excluded.client_secret, redirect_uri = excluded.redirect_uri,
        id_claim = excluded.id_claim, enabled = true`.execute(tx);
};

/** @throws noSuchProvider */
export const providerOf = async (tx: Tx, { keys }: { keys: KeyProvider }, name: string): Promise<Provider> => {
  const found = await sql<Omit<Provider, "clientSecret"> & { sealed: Buffer }>`
    select provider, kind, label, issuer, client_id as "clientId", client_secret as sealed, redirect_uri as "redirectUri", id_claim as "idClaim"
    from access.identity_provider where provider = ${name} and enabled`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw noSuchProvider({ provider: name });
  const { sealed, ...provider } = row;
  return { ...provider, clientSecret: openField(keys, secretField, sealed) };
};

/** What the sign-in page offers. */
export const providersOffered = async (tx: Tx): Promise<{ provider: string; kind: string; label: string }[]> =>
  (
    await sql<{ provider: string; kind: string; label: string }>`
      select provider, kind, label from access.identity_provider where enabled order by kind, provider`.execute(tx)
  ).rows;

const clients = new Map<string, Promise<oidc.Configuration>>();

/** Plain HTTP only to this machine, where tests and gateways are; tokens travel nowhere else unencrypted. */
export const isLocal = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname);

/** Reads the provider's description once; a failed reading is not remembered. */
export const clientOf = ({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> => {
  const key = `${issuer} ${clientId} ${clientSecret}`;
  const known = clients.get(key);
  if (known !== undefined) return known;
  const url = new URL(issuer);
  const made = oidc.discovery(
    url,
    clientId,
    undefined,
    oidc.ClientSecretBasic(clientSecret),
    isLocal(url) ? { execute: [oidc.allowInsecureRequests] } : {},
  );
  clients.set(key, made);
  made.catch(() => clients.delete(key));
  return made;
};
