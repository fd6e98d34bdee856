/** The frozen text of a declaration with its digest. */
import { sm3 } from "#kernel/secrets";
import { canonicalJson, type Service, writeEdition } from "#policy";

export interface Edition {
  /** SM3 over `content`, hex. */
  readonly digest: string;
  /** Version of what the operators mean. */
  readonly operators: number;
  /** Canonical JSON of an EditionText. */
  readonly content: string;
}

const known = new WeakMap<Service, Edition>();

export const editionOf = (service: Service): Edition => {
  const before = known.get(service);
  if (before) return before;
  const text = writeEdition(service);
  const content = canonicalJson(text);
  const edition = { digest: sm3(content), operators: text.operators, content };
  known.set(service, edition);
  return edition;
};
