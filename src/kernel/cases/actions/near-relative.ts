/** 近亲属备案 · What acceptance asks about relatives of staff and of the village committee, always (DB57 article 11). */
import type { ActionField, InputIssue } from "#wire";
import type { NearRelative } from "../state/entries.ts";
import type { Known, Situation } from "./action.ts";

const filed = (known: Known): string =>
  known.staffRelatives.map(({ office, official, relation }) => `${office}${official}的${relation}`).join("、");

/** Asked of a household only: nobody but a family can be a near relative. */
export const nearRelativeFields = ({ service, known }: Situation): readonly ActionField[] =>
  service.applicant.kind === "household" ? fieldsFor(known) : [];

const fieldsFor = (known: Known): readonly ActionField[] => [
  {
    key: "nearRelative",
    label: "经办人员、村（居）委会成员近亲属",
    kind: "choice",
    required: true,
    options: [
      { value: "no", label: "否" },
      { value: "yes", label: "是，单独备案" },
    ],
    help:
      known.staffRelatives.length === 0
        ? "近亲属申请须单独备案，由县级民政部门入户复核后决定"
        : `回避登记中有本户成员是${filed(known)}，应当单独备案`,
  },
  { key: "relativeName", label: "有关工作人员姓名", kind: "text", required: false, help: "作近亲属备案的必填" },
  { key: "relativePost", label: "有关工作人员单位和职务", kind: "text", required: false },
  {
    key: "relation",
    label: "与申请家庭的关系",
    kind: "choice",
    required: false,
    options: ["配偶", "父母", "子女", "兄弟姐妹", "祖父母、外祖父母", "孙子女、外孙子女"].map((label) => ({
      value: label,
      label,
    })),
  },
];

const needed = {
  relativeName: "有关工作人员姓名",
  relativePost: "有关工作人员单位和职务",
  relation: "与申请家庭的关系",
};

/** A relative is filed whole; a household that stands in the register of recusal cannot be accepted as unrelated. */
export const checkNearRelative = (
  { known }: Situation,
  text: Readonly<Record<string, string>>,
): readonly InputIssue[] => {
  if (text["nearRelative"] === "no" && known.staffRelatives.length > 0)
    return [
      { at: "nearRelative", code: "is-a-relative", says: `回避登记中有本户成员是${filed(known)}，应当作近亲属备案` },
    ];
  if (text["nearRelative"] !== "yes") return [];
  return Object.entries(needed)
    .filter(([key]) => text[key] === undefined)
    .map(([at, label]) => ({ at, code: "empty", says: `作近亲属备案的，请填写“${label}”` }));
};

export const nearRelativeOf = (text: Readonly<Record<string, string>>): NearRelative | null =>
  text["nearRelative"] === "yes"
    ? { name: text["relativeName"] ?? "", post: text["relativePost"] ?? "", relation: text["relation"] ?? "" }
    : null;
