/** 当地标准公示 · The standards of a service at a place, as they are published: what a calculation needs and what a reader is shown. */
import { categoriesOf, parametersOf, showValue, type Service } from "#policy";
import type { Tx } from "#kernel/database";
import type { Day, PublicStandard } from "#wire";
import { categoryLabel, labelOf, valueOf } from "./parameters-of.ts";
import { levelOf, type StoredValue } from "./stored-value.ts";
import { storedValues } from "./local-values.ts";

/** In the order of the rules; what nobody has set yet is not among them. `place` is where they hold. */
export const publishedValues = async (
  tx: Tx,
  asked: { service: Service; unitId: number; on: Day },
): Promise<{ place: string; standards: PublicStandard[] }> => {
  const { place, values } = await storedValues(tx, asked);
  const found = (code: string, level: number, category: string): StoredValue | undefined =>
    values.find((value) => value.code === code && value.level === level && value.category === category);
  const standards = parametersOf(asked.service).flatMap((node) =>
    categoriesOf(node).flatMap((category): PublicStandard[] => {
      const { code, office } = node.settings;
      const value = found(code, levelOf(office.kind), category);
      if (!value) return [];
      const { stored, documentNo, validFrom, confirmed } = value;
      return [
        {
          code,
          category,
          stored,
          label: labelOf(node),
          of: categoryLabel(node, category),
          shown: showValue(node.kind, valueOf(node, stored)),
          place: value.place,
          documentNo,
          validFrom,
          confirmed,
        },
      ];
    }),
  );
  return { place, standards };
};
