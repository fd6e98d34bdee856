/** The fields of a person that change over time: how each is called, kept and read back. */
import { openField, sealField, type KeyProvider } from "#kernel/secrets";

export const personFields = {
  fullName: "姓名",
  sex: "性别",
  birthDate: "出生日期",
  idKind: "证件类型",
  idNumber: "证件号码",
  phone: "电话",
  unitId: "居住地",
  hukouUnitId: "户籍地",
  diedOn: "死亡日期",
} as const;
export type PersonField = keyof typeof personFields;

/** A fact as text: days as YYYY-MM-DD, places by number; null is a fact too, "none" or "not known". */
export type FactText = string | null;
export type Facts = Readonly<Record<PersonField, FactText>>;
export type FactChanges = Readonly<Partial<Record<PersonField, FactText>>>;

/** Numbers are kept encrypted in every version. */
export const isSealed = (field: PersonField): boolean => field === "idNumber" || field === "phone";

const cipherField = "people.field_source.value_cipher";

export const sealFact = (keys: KeyProvider, value: string): Buffer => sealField(keys, cipherField, value);
export const openFact = (keys: KeyProvider, cipher: Uint8Array): string => openField(keys, cipherField, cipher);

/** The fields in their fixed order with what a change gives for them. */
export const given = (changes: FactChanges): [PersonField, FactText][] =>
  (Object.keys(personFields) as PersonField[]).flatMap((field) => {
    const value = changes[field];
    return value === undefined ? [] : [[field, value] as [PersonField, FactText]];
  });
