/** The stored calendar is the published one, and seeding twice changes nothing an administrator entered. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database } from "#kernel/database";
import { testDatabase } from "../../../tests/support/database.ts";
import { addWorkdays } from "./declare.ts";
import { loadCalendar } from "./load-calendar.ts";
import { seedCalendar } from "./seed-calendar.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test("seeding loads 2020 to 2026 and leaves entered years alone", async () => {
  await asOwner(db, (tx) => sql`insert into calendar.year (year, source) values (2021, '管理员录入')`.execute(tx));
  expect(await asOwner(db, seedCalendar)).toEqual([2020, 2022, 2023, 2024, 2025, 2026]);
  expect(await asOwner(db, seedCalendar)).toEqual([]);
  const calendar = await within(db, WHOLE_PROVINCE, loadCalendar);
  expect(addWorkdays(calendar, { after: "2025-03-03", count: 30 })).toEqual({ day: "2025-04-15", certain: true });
  expect(calendar.isWorkday("2021-10-01"), "a Friday that nobody entered").toBe(true);
  expect(calendar.knows(2027)).toBe(false);
});
