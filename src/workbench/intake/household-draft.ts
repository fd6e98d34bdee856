/** A household being put on file: what is typed, what is still missing, what is sent. */
import type { InputIssue } from "#wire";
import type { NewHousehold } from "../api/people.ts";
import type { Place } from "../pieces/division-picker.tsx";
import { words } from "../words.ts";

export interface MemberDraft {
  /** Only to tell the rows apart while they are edited. */
  row: number;
  fullName: string;
  idNumber: string;
  phone: string;
  /** By code: the keys of the catalogue's relations. */
  relation: string;
  hukou: Place | null;
}
export interface HouseholdDraft {
  place: Place | null;
  category: "urban" | "rural" | null;
  address: string;
  members: MemberDraft[];
}

export const newMember = (row: number, relation: string): MemberDraft => ({
  row,
  fullName: "",
  idNumber: "",
  phone: "",
  relation,
  hukou: null,
});
export const emptyHousehold: HouseholdDraft = {
  place: null,
  category: null,
  address: "",
  members: [newMember(1, "self")],
};

/** Identity and phone numbers are not left in the browser's storage: window machines are shared. */
export const withoutNumbers = (draft: HouseholdDraft): HouseholdDraft => ({
  ...draft,
  members: draft.members.map((member) => ({ ...member, idNumber: "", phone: "" })),
});

const { needs } = words.newHousehold;
const need = (absent: boolean, at: string, says: string): InputIssue[] =>
  absent ? [{ at, code: "required", says }] : [];

export const missingIn = (draft: HouseholdDraft): InputIssue[] => [
  ...need(draft.place === null, "unitId", needs.place),
  ...need(draft.category === null, "category", needs.category),
  ...draft.members.flatMap((member, position) => [
    ...need(member.fullName.trim() === "", `members[${position}].fullName`, needs.fullName),
    ...need(member.idNumber.trim() === "", `members[${position}].idNumber`, needs.idNumber),
  ]),
];

/** null while something is missing. */
export const toSend = (draft: HouseholdDraft): NewHousehold | null =>
  draft.place === null || draft.category === null || missingIn(draft).length > 0
    ? null
    : {
        unitId: draft.place.unitId,
        category: draft.category,
        address: draft.address.trim(),
        members: draft.members.map(({ fullName, idNumber, phone, relation, hukou }) => ({
          fullName: fullName.trim(),
          idNumber: idNumber.trim().toUpperCase(),
          relation,
          ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
          ...(hukou === null ? {} : { hukouUnitId: hukou.unitId }),
        })),
      };
