/** 近亲属 · Relations that demand recusal: spouse, parents, children, brothers and sisters, and others who may sway fairness. */

export const relations = {
  spouse: "配偶",
  parent: "父母",
  child: "子女",
  sibling: "兄弟姐妹",
  other: "其他近亲属或利害关系",
} as const;
export type Relation = keyof typeof relations;

/** Whether a text from outside names a relation. */
export const isRelation = (name: string): name is Relation => Object.hasOwn(relations, name);
