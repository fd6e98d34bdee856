/** 家庭名册 · The columns of a list of households: one line a member, the lines of a household together. */
import { householdCategories, idKinds, relations } from "#kernel/people";
import { addressKind, idNumberKind, personNameKind, phoneKind, type Kind } from "#policy";
import type { ImportColumn } from "../declare.ts";
import { dayText, oneOf, shortText } from "./kinds.ts";

const relation = oneOf("与户主关系", relations, {
  户主: "self",
  妻: "spouse",
  妻子: "spouse",
  夫: "spouse",
  丈夫: "spouse",
  子: "child",
  女: "child",
  子女: "child",
  儿子: "child",
  女儿: "child",
  长子: "child",
  次子: "child",
  长女: "child",
  次女: "child",
  父: "parent",
  母: "parent",
  父亲: "parent",
  母亲: "parent",
  父母: "parent",
  孙子: "grandchild",
  孙女: "grandchild",
  外孙: "grandchild",
  外孙女: "grandchild",
  儿媳: "childInLaw",
  女婿: "childInLaw",
});
const idKind = oneOf("证件类型", idKinds, { 身份证: "resident-id", 二代身份证: "resident-id" });
const otherNumber = shortText("证件号码", 30);

/** Without a kind of document the number is a resident's. */
const numberKindIn = ({ idKind: given = "" }: Readonly<Record<string, string>>): Kind<string> => {
  const parsed = idKind.parse(given);
  return given === "" || !parsed.ok || parsed.value === "resident-id" ? idNumberKind : otherNumber;
};

const optional = { aliases: [], required: false } as const;

export const householdColumns: readonly ImportColumn[] = [
  {
    key: "household",
    label: "户编号",
    aliases: ["家庭编号", "户序号", "家庭序号"],
    kind: shortText("户编号", 40),
    required: true,
    help: "同一户的各行填同一个编号并排在一起，只在本文件中使用",
    example: "1",
  },
  {
    key: "unit",
    label: "村（社区）",
    aliases: ["村", "社区", "村社区", "所在村（社区）", "村居"],
    kind: shortText("村（社区）", 60),
    required: true,
    ofGroup: true,
    help: "村（社区）名称；辖区内有重名的，请加上乡镇名称，或填 12 位区划代码",
    example: "炭子冲村",
  },
  {
    ...optional,
    key: "category",
    label: "户籍类别",
    kind: oneOf("户籍类别", householdCategories, { 农业: "rural", 非农业: "urban" }),
    help: "城市或农村，一户一致",
    example: "农村",
    options: Object.values(householdCategories),
  },
  {
    ...optional,
    key: "address",
    label: "详细地址",
    aliases: ["地址", "家庭地址", "住址", "现住址"],
    kind: addressKind,
    help: "写到村组或门牌号，一户一致",
    example: "花明楼镇炭子冲村3组12号",
  },
  {
    key: "fullName",
    label: "姓名",
    aliases: ["成员姓名"],
    kind: personNameKind,
    required: true,
    help: "与证件一致，少数民族姓名用间隔号“·”",
    example: "张明",
  },
  {
    key: "relation",
    label: "与户主关系",
    aliases: ["与申请人关系", "关系", "家庭关系"],
    kind: relation,
    required: true,
    help: "每户有且只有一名“本人”，即户主",
    example: "本人",
    options: Object.values(relations),
  },
  {
    ...optional,
    key: "idKind",
    label: "证件类型",
    kind: idKind,
    help: "不填按居民身份证",
    example: "居民身份证",
    options: Object.values(idKinds),
  },
  {
    ...optional,
    key: "idNumber",
    label: "证件号码",
    aliases: ["身份证号", "身份证号码", "公民身份号码", "居民身份证号", "证件号"],
    kind: idNumberKind,
    kindIn: numberKindIn,
    digits: true,
    unique: true,
    help: "单元格须为“文本”格式；没有证件的可以不填",
    example: "430124196503071235",
  },
  {
    ...optional,
    key: "sex",
    label: "性别",
    kind: oneOf("性别", { male: "男", female: "女" }),
    help: "有身份证号的不必填",
    example: "",
    options: ["男", "女"],
  },
  {
    ...optional,
    key: "birthDate",
    label: "出生日期",
    aliases: ["出生年月日"],
    kind: dayText("出生日期"),
    help: "有身份证号的不必填；例如 1990-03-07",
    example: "",
  },
  {
    ...optional,
    key: "phone",
    label: "联系电话",
    aliases: ["电话", "手机", "手机号", "手机号码", "联系方式"],
    kind: phoneKind,
    digits: true,
    help: "手机号，或带区号的固定电话",
    example: "13873100001",
  },
];
