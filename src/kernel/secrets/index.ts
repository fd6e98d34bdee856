/** Keys and what is done with them: encrypted fields, blind indexes, SM2 signatures, SM3 digests. */
export type { FieldKey, KeyProvider, Signed } from "./key-provider.ts";
export { openKeys, rotateKeys } from "./open-keys.ts";
export { openField, sealField, writtenWithOldKey } from "./field.ts";
export { blindIndex } from "./blind-index.ts";
export { sm3 } from "./sm3.ts";
export { verifyText } from "./sm2.ts";
