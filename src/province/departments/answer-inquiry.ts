/** 模拟部门 · Answers an inquiry of the demonstration as departments would: a file and its manifest for each source, taken in like any other. */
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database } from "#kernel/database";
import { takeDelivery } from "#kernel/evidence";
import { tableOf, type DepartmentTable } from "#sources";
import { openIdNumber } from "#kernel/people";
import type { KeyProvider } from "#kernel/secrets";
import { randomOf } from "../chance/random.ts";
import { rowsOf, type Asked } from "./rows-of.ts";

interface Place {
  readonly database: Database;
  readonly keys: KeyProvider;
  readonly clock: Clock;
}

interface Person extends Asked {
  readonly idNumber: string;
  readonly name: string;
}
interface Question {
  readonly sources: readonly string[];
  readonly persons: readonly Person[];
}

const questionOf = ({ database, keys, clock }: Place, inquiryId: number): Promise<Question> =>
  asOwner(database, async (tx) => {
    const sources = await sql<{ source: string }>`
      select source from evidence.delivery where inquiry_id = ${inquiryId} and state <> 'answered' order by source`.execute(
      tx,
    );
    const people = await sql<{
      cipher: Buffer;
      name: string;
      born: string | null;
      incomes: { item: string; amount: number }[] | null;
    }>`
      select p.id_cipher as cipher, p.full_name as name, p.birth_date as born,
        (select m.facts -> 'incomes' from cases.subject_member m where m.person_id = i.person_id order by m.case_id desc limit 1) as incomes
      from evidence.inquired i join people.person p using (person_id)
      where i.inquiry_id = ${inquiryId} and p.id_kind = 'resident-id' and p.id_cipher is not null order by p.person_id`.execute(
      tx,
    );
    const year = Number(clock.today().slice(0, 4));
    return {
      sources: sources.rows.map(({ source }) => source),
      persons: people.rows.map(({ cipher, name, born, incomes }) => ({
        idNumber: openIdNumber(keys, cipher),
        name,
        age: born === null ? 40 : year - Number(born.slice(0, 4)),
        incomes: Object.fromEntries((incomes ?? []).map(({ item, amount }) => [item, amount ?? 0])),
      })),
    };
  });

const amountOf = (table: DepartmentTable, cells: readonly string[]): number => {
  const place = Object.keys(table.columns).indexOf(table.amount ?? "");
  return place < 0 ? 0 : Math.round(Number(cells[place]) * 100);
};

const answer = async (
  place: Place,
  folder: string,
  given: { inquiryId: number; table: DepartmentTable; persons: readonly Person[] },
) => {
  const { inquiryId, table, persons } = given;
  const today = place.clock.today();
  const records = persons.flatMap((person) =>
    rowsOf(table, person, { random: randomOf(`${table.key}/${person.idNumber}`), today }).map((cells) => ({
      person,
      cells,
    })),
  );
  const heading = ["身份证号", "姓名", ...Object.values(table.columns).map(({ label }) => label)].join(",");
  const lines = records.map(({ person, cells }) => [person.idNumber, person.name, ...cells].join(","));
  const content = [heading, ...lines, ""].join("\r\n");
  const path = join(folder, `${table.key}.csv`);
  await writeFile(path, content, { mode: 0o600 });
  const total = records.reduce((sum, { cells }) => sum + amountOf(table, cells), 0);
  await takeDelivery(place.database, place, {
    path,
    manifest: {
      inquiryId,
      source: table.key,
      asOf: today,
      encoding: "utf-8",
      rows: records.length,
      sumFen: table.amount === null ? null : total,
      sm3: createHash("sm3").update(content).digest("hex"),
    },
  });
};

/** Each open question of the inquiry is answered once; asked again it goes on where it stopped. */
export const answerInquiry = async (place: Place, inquiryId: number): Promise<{ readonly answered: number }> => {
  const { sources, persons } = await questionOf(place, inquiryId);
  const folder = await mkdtemp(join(tmpdir(), "xm-departments-"));
  try {
    for (const source of sources) {
      const table = tableOf(source);
      if (table) await answer(place, folder, { inquiryId, table, persons });
    }
    return { answered: sources.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
