/** Relations, identity documents, categories of households, sources of facts and grounds of protection with their official terms. */

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

/** 事实来源 · Where a fact about a person comes from, and how far it is to be relied on unless the official says otherwise. */
export const factSources = {
  registration: { label: "登记时填报", confidence: "stated" },
  selfStated: { label: "本人陈述", confidence: "stated" },
  identityCard: { label: "居民身份证", confidence: "proved" },
  householdBook: { label: "居民户口簿", confidence: "proved" },
  publicSecurity: { label: "公安机关证明", confidence: "proved" },
  deathCertificate: { label: "死亡医学证明", confidence: "proved" },
  cremation: { label: "火化证明", confidence: "proved" },
  court: { label: "人民法院文书", confidence: "proved" },
  civilAffairs: { label: "民政部门记录", confidence: "proved" },
  villageStatement: { label: "村（居）民委员会证明", confidence: "stated" },
} as const;
export type FactSource = keyof typeof factSources;

export const isFactSource = (name: string): name is FactSource => Object.hasOwn(factSources, name);

/** 可信程度 · A disputed fact is kept and shown, but never becomes the current value. */
export const confidences = { proved: "已证实", stated: "陈述", disputed: "有争议" } as const;
export type Confidence = keyof typeof confidences;

/** 保护事由 · Why only a case team may know of a person. */
export const protectionKinds = {
  child: "受保护的未成年人",
  violence: "家庭暴力受害人",
  adoption: "被收养人",
  witness: "证人或举报人",
  other: "依法保护的其他人员",
} as const;
export type ProtectionKind = keyof typeof protectionKinds;

export const isProtectionKind = (name: string): name is ProtectionKind => Object.hasOwn(protectionKinds, name);
