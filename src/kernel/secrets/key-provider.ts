/** What the rest of the platform may ask of keys; the file below an instance home or a device answers it. */
import type { KeyObject } from "node:crypto";

/** Key objects, not bytes: they are four times faster per value and print nothing when logged by mistake. */
export interface FieldKey {
  /** 16 bytes for SM4. */
  readonly encryption: KeyObject;
  /** 32 bytes for HMAC-SM3. */
  readonly authentication: KeyObject;
}

export interface Signed {
  /** r‖s of the SM2 signature over the UTF-8 text, 128 hexadecimal digits. */
  readonly signature: string;
  /** "purpose/version": which key pair signed. */
  readonly keyId: string;
}

/**
 * Field and blind-index keys are handed out, because a device unwraps them once at start: a call to the device for
 * every stored number would be too slow. Signing keys never leave the provider.
 */
export interface KeyProvider {
  /** The version that new values are written with, 1 to 255. */
  readonly version: number;
  /** The key of a stored version; null when the provider does not hold it. */
  fieldKey(version: number): FieldKey | null;
  /** 32 bytes; one key for each kind of field, so that equal values of different kinds cannot be linked. */
  blindKey(kind: string): KeyObject;
  /** Signs with the newest key pair of a purpose, e.g. "office:12" or "audit". */
  sign(purpose: string, text: string): Signed;
  /** False also for an unknown key or a malformed signature. */
  verify(keyId: string, text: string, signature: string): boolean;
  /** The public key, 130 hexadecimal digits (uncompressed point); null when the provider does not hold it. */
  publicKey(keyId: string): string | null;
}
