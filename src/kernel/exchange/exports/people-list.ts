/** 人员名册 · The people within scope, with masked numbers. */
import { sql, type Tx } from "#kernel/database";
import { personRows } from "#kernel/people";
import type { PersonRow } from "#wire";
import type { ExchangeDeps } from "../import-kind.ts";
import type { ExportList } from "./export-list.ts";

const sexes = { male: "男", female: "女" } as const;
const page = 1_000;

const idsAfter = async (tx: Tx, after: number): Promise<number[]> => {
  const { rows } = await sql<{ personId: number }>`
    select person_id as "personId" from people.person where person_id > ${after} and merged_into is null order by person_id limit ${page}`.execute(
    tx,
  );
  return rows.map(({ personId }) => personId);
};

/** Full numbers are never exported: they are looked at one by one, each with a reason. */
export const peopleList = (deps: ExchangeDeps): ExportList<PersonRow> => ({
  id: "people",
  title: "人员名册",
  columns: [
    { label: "人员编号", of: ({ personId }) => personId, width: 12 },
    { label: "姓名", of: ({ name }) => name },
    { label: "性别", of: ({ sex }) => sex && sexes[sex], width: 8 },
    { label: "出生日期", of: ({ birthDate }) => birthDate },
    { label: "年龄", of: ({ age }) => age, width: 8 },
    { label: "证件号码（部分隐藏）", of: ({ idMasked }) => idMasked, width: 24 },
    { label: "所在地", of: ({ place }) => place, width: 28 },
    { label: "家庭编号", of: ({ householdId }) => householdId, width: 12 },
    { label: "去世日期", of: ({ diedOn }) => diedOn },
  ],
  pages: async function* (tx) {
    for (let ids = await idsAfter(tx, 0); ids.length > 0; ids = await idsAfter(tx, ids.at(-1) ?? 0))
      yield await personRows(tx, deps, ids);
  },
  subjectsOf: ({ personId }) => [{ kind: "person", id: personId }],
});
