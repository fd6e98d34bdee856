/** Relations, identity documents and categories of households with their official terms. */

/** 与户主关系 · How a member stands to the head of the household. */
export const relations = {
  self: "本人",
  spouse: "配偶",
  child: "子/女",
  fosterOrStepChild: "养/继子女",
  parent: "父/母",
  grandparent: "祖/外祖父母",
  grandchild: "孙/外孙子女",
  sibling: "兄弟姐妹",
  childInLaw: "儿媳/女婿",
  parentInLaw: "公婆/岳父母",
  other: "其他",
} as const;
export type Relation = keyof typeof relations;

export const isRelation = (name: string): name is Relation => Object.hasOwn(relations, name);

/** 证件类型 · A person may have none of a resident's card: newborn, from abroad, or not yet identified. */
export const idKinds = {
  "resident-id": "居民身份证",
  "household-book": "户口簿",
  "hmt-residence": "港澳台居民居住证",
  passport: "护照",
  "foreign-residence": "外国人永久居留身份证",
  temporary: "临时编码",
  "birth-certificate": "出生医学证明",
} as const;
export type IdKind = keyof typeof idKinds;

export const isIdKind = (name: string): name is IdKind => Object.hasOwn(idKinds, name);

/** 户籍类别 · Which local standard applies to the household. */
export const householdCategories = { urban: "城市", rural: "农村" } as const;
export type HouseholdCategory = keyof typeof householdCategories;
