/** Who holds an account, as a fingerprint of the identity number: enough to find a second account, not to read the number. */
import { invalidInput } from "#kernel/problems";
import { blindIndex, type KeyProvider } from "#kernel/secrets";
import { idNumberKind } from "#policy";

/**
 * Of a kind of its own, so that the table of officials cannot be joined with the table of people.
 * @throws invalidInput when the number is not a resident's identity number
 */
export const officialIdentity = (keys: KeyProvider, idNumber: string): Buffer => {
  const parsed = idNumberKind.parse(idNumber);
  if (!parsed.ok) throw invalidInput([{ at: "idNumber", code: parsed.code, says: parsed.says }]);
  return blindIndex(keys, "official", parsed.value);
};
