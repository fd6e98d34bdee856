/** SM2 signatures (GB/T 32918.2-2016) through sm-crypto-v2, because Node's own do not verify elsewhere. */
import { sm2 } from "sm-crypto-v2";
import { derive } from "./sm3.ts";

/** Order of the curve's group, GB/T 32918.5-2017. */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** The key pair of one use, always the same for the same secret: nothing has to be written while serving. */
export const keyPairFor = (secret: Buffer, use: string): KeyPair => {
  // 48 bytes reduced to 32 keep the bias below 2^-128. The library's own generateKeyPairHex(seed) ignores its seed.
  const wide = BigInt(`0x${derive(secret, `sm2/${use}`, 48).toString("hex")}`);
  const privateKey = ((wide % (order - 2n)) + 1n).toString(16).padStart(64, "0");
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
};

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));

/** Signs UTF-8 text under the default user id; r‖s in hexadecimal. */
export const signText = (pair: KeyPair, text: string): string =>
  sm2.doSignature(bytes(text), pair.privateKey, { hash: true, publicKey: pair.publicKey });

const inRange = (hex: string): boolean => {
  const n = BigInt(`0x${hex}`);
  return n > 0n && n < order;
};

/** False for a malformed signature: the library itself throws on, or accepts, values outside [1, n-1]. */
export const verifyText = (publicKey: string, text: string, signature: string): boolean =>
  /^[0-9a-f]{128}$/.test(signature) &&
  inRange(signature.slice(0, 64)) &&
  inRange(signature.slice(64)) &&
  sm2.doVerifySignature(bytes(text), signature, publicKey, { hash: true });
