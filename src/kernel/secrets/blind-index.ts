/** A keyed fingerprint of a value, so that an encrypted field can be found by exact search. */
import type { KeyProvider } from "./key-provider.ts";
import { hmacSm3 } from "./sm3.ts";

/**
 * 16 bytes. `kind` names what the value is ("resident-id", "phone"), not where it stands: the same kind matches
 * across tables. The caller normalises first (upper case, no spaces); the index compares bytes.
 */
export const blindIndex = (keys: KeyProvider, kind: string, normalised: string): Buffer =>
  hmacSm3(keys.blindKey(kind), [normalised]).subarray(0, 16);
