/** Reads what was filled in about a person, with all faults at once. */
import type { Clock } from "#kernel/clock";
import type { KeyProvider } from "#kernel/secrets";
import { birthDateOf, idNumberKind, parseDay, personNameKind, phoneKind, sexOf, type Parsed } from "#policy";
import type { Day, InputIssue } from "#wire";
import { idKinds, isIdKind, type IdKind } from "./declare.ts";

/** What the people kernel needs from outside. */
export interface PeopleDeps {
  readonly clock: Clock;
  readonly keys: KeyProvider;
}

export type Sex = "male" | "female";

/** As a form or a file gives it. */
export interface NewPerson {
  readonly unitId: number;
  readonly fullName: string;
  readonly idKind?: string;
  readonly idNumber?: string | null;
  /** Derived from a resident's number; asked only without one. */
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  readonly phone?: string | null;
  readonly hukouUnitId?: number | null;
  /** 重号待核 · The clerk has seen the card and the number is another living person's too. */
  readonly disputed?: boolean;
}

/** As it is stored, before encryption. */
export interface PersonDraft {
  readonly unitId: number;
  readonly hukouUnitId: number | null;
  readonly fullName: string;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly idKind: IdKind;
  readonly idNumber: string | null;
  readonly idDisputed: boolean;
  readonly phone: string | null;
  readonly diedOn: Day | null;
}

/** Any document but a resident card: digits and letters. */
export const documentNumber = (given: string): Parsed<string> => {
  const value = given.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  return /^[A-Z0-9-]{3,30}$/.test(value)
    ? { ok: true, value }
    : { ok: false, code: "wrong-document-number", says: "证件号码应为 3 至 30 位数字或字母，请核对证件" };
};

const birthDateFault = (birthDate: string | null, today: Day): [string, string] | null => {
  if (birthDate === null) return ["not-a-day", "请填写真实存在的出生日期，例如 1990-03-07"];
  return birthDate > today ? ["born-in-future", "出生日期晚于今天，请核对证件"] : null;
};

/** The draft, or null with at least one issue. `at` is put before each field's name, e.g. "members[1].". */
export const readPerson = (
  input: NewPerson,
  { today, at }: { today: Day; at: string },
): { draft: PersonDraft | null; issues: InputIssue[] } => {
  const issues: InputIssue[] = [];
  const fault = (field: string, code: string, says: string): null => {
    issues.push({ at: `${at}${field}`, code, says });
    return null;
  };
  const take = (field: string, parsed: Parsed<string>): string | null =>
    parsed.ok ? parsed.value : fault(field, parsed.code, parsed.says);

  const idKind = input.idKind ?? "resident-id";
  const known = isIdKind(idKind)
    ? idKind
    : fault("idKind", "unknown-id-kind", `请从 ${Object.values(idKinds).join("、")} 中选择证件类型`);
  const isResident = known === "resident-id";
  const fullName = take("fullName", personNameKind.parse(input.fullName));
  const given = input.idNumber ?? "";
  const idNumber =
    given.trim() === "" ? null : take("idNumber", isResident ? idNumberKind.parse(given) : documentNumber(given));
  const derived = isResident && idNumber !== null;
  const givenBirth = input.birthDate ?? null;
  const birthDate = derived ? birthDateOf(idNumber) : givenBirth === null ? null : parseDay(givenBirth);
  const late = derived || givenBirth !== null ? birthDateFault(birthDate, today) : null;
  if (late) fault(derived ? "idNumber" : "birthDate", ...late);
  const phone = (input.phone ?? "").trim() === "" ? null : take("phone", phoneKind.parse(input.phone));
  if (fullName === null || known === null || issues.length > 0) return { draft: null, issues };
  const { unitId, hukouUnitId = null, disputed: idDisputed = false } = input;
  const sex = derived ? sexOf(idNumber) : (input.sex ?? null);
  return {
    draft: { unitId, hukouUnitId, fullName, sex, birthDate, idKind: known, idNumber, idDisputed, phone, diedOn: null },
    issues,
  };
};
