/** Reads what an official gives as changed, with all faults at once. */
import {
  birthDateOf,
  idNumberKind,
  normalisePersonName,
  parseDay,
  personNameKind,
  phoneKind,
  sexOf,
  type Parsed,
} from "#policy";
import type { Day, InputIssue } from "#wire";
import { idKinds, isIdKind } from "../declare.ts";
import { documentNumber, type Sex } from "../read-person.ts";
import type { FactChanges, Facts, FactText, PersonField } from "./person-fields.ts";

/** What is left out stays as it is; null takes a fact away. */
export interface PersonChanges {
  readonly fullName?: string;
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  readonly idKind?: string;
  /** 15 digits of a first card become 18. */
  readonly idNumber?: string | null;
  readonly phone?: string | null;
  readonly hukouUnitId?: number | null;
  readonly diedOn?: string | null;
}

type Take = (field: PersonField, parsed: Parsed<string>) => string | null;

const dayKind = (given: string, today: Day): Parsed<string> => {
  const day = parseDay(given);
  if (day === null) return { ok: false, code: "not-a-day", says: "请填写真实存在的日期，例如 1990-03-07" };
  return day > today ? { ok: false, code: "in-future", says: "日期晚于今天，请核对" } : { ok: true, value: day };
};

const optional = (given: string | null, read: (text: string) => Parsed<string>): Parsed<string> | null =>
  given === null || given.trim() === "" ? null : read(given);

const numbers = (changes: PersonChanges, before: Facts, take: Take): FactChanges => {
  const { idKind = before.idKind ?? "resident-id", idNumber = before.idNumber } = changes;
  const known = isIdKind(idKind)
    ? idKind
    : take("idKind", {
        ok: false,
        code: "unknown-id-kind",
        says: `请从 ${Object.values(idKinds).join("、")} 中选择证件类型`,
      });
  const resident = known === "resident-id";
  const parsed = optional(idNumber, resident ? idNumberKind.parse : documentNumber);
  const number = parsed && take("idNumber", parsed);
  const derived = resident && number !== null ? { birthDate: birthDateOf(number), sex: sexOf(number) } : {};
  return { idKind: known, idNumber: number, ...derived };
};

const particulars = (changes: PersonChanges, { take, today }: { take: Take; today: Day }): FactChanges => {
  const read = (field: PersonField, given: string | null | undefined, kind: (text: string) => Parsed<string>) => {
    if (given === undefined) return {};
    const parsed = optional(given, kind);
    return { [field]: parsed && take(field, parsed) };
  };
  const day = (text: string): Parsed<string> => dayKind(text, today);
  return {
    ...(changes.fullName === undefined
      ? {}
      : { fullName: take("fullName", personNameKind.parse(normalisePersonName(changes.fullName))) }),
    ...(changes.sex === undefined ? {} : { sex: changes.sex }),
    ...read("birthDate", changes.birthDate, day),
    ...read("phone", changes.phone, phoneKind.parse),
    ...read("diedOn", changes.diedOn, day),
    ...(changes.hukouUnitId === undefined
      ? {}
      : { hukouUnitId: changes.hukouUnitId === null ? null : String(changes.hukouUnitId) }),
  };
};

const contradictions = (facts: Facts): InputIssue[] => {
  const { birthDate, diedOn } = facts;
  if (birthDate === null || diedOn === null || birthDate <= diedOn) return [];
  return [{ at: "diedOn", code: "before-birth", says: `死亡日期早于出生日期 ${birthDate}，请核对` }];
};

/** The facts that are other ones than before. A resident's number decides birth date and sex, whatever is given beside it. */
export const readChanges = (
  changes: PersonChanges,
  { before, today }: { before: Facts; today: Day },
): { changed: FactChanges; issues: InputIssue[] } => {
  const issues: InputIssue[] = [];
  const take: Take = (field, parsed) => {
    if (parsed.ok) return parsed.value;
    issues.push({ at: field, code: parsed.code, says: parsed.says });
    return null;
  };
  const numbered = changes.idKind !== undefined || changes.idNumber !== undefined;
  const read: Record<string, FactText> = {
    ...particulars(changes, { take, today }),
    ...(numbered ? numbers(changes, before, take) : {}),
  };
  issues.push(...contradictions({ ...before, ...read }));
  const changed = Object.fromEntries(
    Object.entries(read).filter(([field, value]) => before[field as PersonField] !== value),
  );
  return { changed, issues };
};
