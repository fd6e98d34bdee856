/** Monthly figures: each number is as many rows as can be listed, and the parts make the whole. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within } from "#kernel/database";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { county, townshipA } from "../../../tests/support/small-county.ts";
import { serviceId, smallPayroll, type SmallPayroll } from "../../../tests/support/small-payroll.ts";
import {
  closedMonth,
  closeMonth,
  correctedSince,
  figures,
  monthlyFigures,
  rowsOfFigure,
  totalOf,
  type Figure,
} from "./index.ts";

let pay: SmallPayroll;
const asked = { serviceId, month: "2025-04", unitId: 10 };

beforeAll(async () => {
  pay = await smallPayroll();
  const families = [
    ["周建国", "43018119580304122", 50_000],
    ["李红英", "43018119620709101", 31_250],
    ["王大力", "43018119700101001", 42_000],
  ] as const;
  const ids: number[] = [];
  for (const [name, first17, fen] of families)
    ids.push((await pay.family(name, first17, { fen, from: "2025-03-01" })).caseId);
  await pay.decide(ids[1] ?? 0, {
    outcome: "stopped",
    fen: 0,
    from: null,
    effect: { endsOn: "2025-04-01", monthsFen: [], owedFrom: null },
  });
  await pay.decide(ids[2] ?? 0, {
    outcome: "adjusted",
    fen: 60_000,
    from: "2025-04-01",
    effect: { endsOn: null, monthsFen: [], owedFrom: null },
  });
  await asOwner(pay.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update cases.decision set decided_at = '2025-03-28T09:00:00+08:00' where outcome = 'granted'`.execute(tx);
    await sql`update cases.decision set decided_at = '2025-04-10T09:00:00+08:00' where outcome <> 'granted'`.execute(
      tx,
    );
    await sql`update cases.case_file set opened_at = '2025-03-03T09:00:00+08:00', decided_on = '2025-03-28'`.execute(
      tx,
    );
    await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
      select case_id, 0, applicant_id, div_no, '{}' from cases.case_file`.execute(tx);
  });
});
afterAll(() => pay.close());

const read = (month: string, scope = county) => asOwner(pay.db, (tx) => monthlyFigures(tx, { ...asked, month }, scope));

describe("a month", () => {
  it("counts what was signed in it and what its money belongs to", async () => {
    expect(totalOf(await read("2025-03"))).toEqual({
      applied: { cases: 3, persons: 3, fen: null },
      granted: { cases: 3, persons: 3, fen: 123_250 },
      running: { cases: 3, persons: 3, fen: 123_250 },
    });
    expect(totalOf(await read("2025-04"))).toEqual({
      adjusted: { cases: 1, persons: 1, fen: 60_000 },
      stopped: { cases: 1, persons: 1, fen: null },
      running: { cases: 2, persons: 2, fen: 110_000 },
    });
    expect(totalOf(await read("2025-02"))).toEqual({});
  });

  it("shows every part, an empty one too, and nothing outside", async () => {
    const parts = await read("2025-04");
    expect(parts.map(({ name, counts }) => [name, counts.running?.cases ?? 0])).toEqual([
      ["花明楼镇", 2],
      ["灰汤镇", 0],
    ]);
    expect(totalOf(await read("2025-04", { lo: 1_200, hi: 1_300 }))).toEqual({});
  });

  it("lists as many rows as each figure says", async () => {
    for (const month of ["2025-03", "2025-04"]) {
      const total = totalOf(await read(month));
      for (const figure of Object.keys(figures) as Figure[]) {
        const rows = await within(pay.db, county, (tx) => rowsOfFigure(tx, { ...asked, month, figure }, county));
        expect([month, figure, rows.length]).toEqual([month, figure, total[figure]?.cases ?? 0]);
        expect(rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0)).toBe(total[figure]?.fen ?? 0);
      }
    }
  });

  it("pages through the rows, and lists nothing beyond the reader's own", async () => {
    const first = await within(pay.db, townshipA, (tx) =>
      rowsOfFigure(tx, { ...asked, figure: "running", limit: 1 }, county),
    );
    expect(first).toHaveLength(1);
    const next = await within(pay.db, townshipA, (tx) =>
      rowsOfFigure(tx, { ...asked, figure: "running", after: first[0]?.caseId ?? 0 }, county),
    );
    expect(next.map(({ applicantName }) => applicantName)).toEqual(["王大力"]);
    expect(
      await within(pay.db, { lo: 1_200, hi: 1_300 }, (tx) => rowsOfFigure(tx, { ...asked, figure: "running" }, county)),
    ).toEqual([]);
  });
});

describe("closing a month", () => {
  const on = (day: string) => ({ clock: fixedClock(`${day}T09:00:00+08:00`) });
  const close = (month: string, day: string) =>
    asOwner(pay.db, (tx) =>
      closeMonth(tx, on(day), {
        asked: { ...asked, month },
        scope: county,
        actor: pay.leader.actor,
        requestId: "test",
      }),
    );
  const closed = (month: string) => within(pay.db, county, (tx) => closedMonth(tx, { ...asked, month }));

  it("waits for the end of the month and for its rolls", async () => {
    expect((await refusalOf(close("2025-04", "2025-04-30"))).type).toBe("statistics.not-over");
    await asOwner(pay.db, (tx) =>
      sql`insert into payments.roll (div_no, county_id, service_id, month, nth, lines, total_fen, made_by, made_at)
        values (1000, 10, ${serviceId}, '2025-04-01', 1, 0, 0, ${pay.clerk.actor.accountId}, now())`.execute(tx),
    );
    expect((await refusalOf(close("2025-04", "2025-05-06"))).title).toContain("2025-04 第 1 批");
    await asOwner(pay.db, (tx) => sql`update payments.roll set state = 'void', void_reason = '测试'`.execute(tx));
  });

  it("keeps what was reported; what is corrected afterwards is a difference", async () => {
    expect(await closed("2025-04")).toBeNull();
    await close("2025-04", "2025-05-06");
    const kept = await closed("2025-04");
    expect(kept).toMatchObject({ sound: true, closedBy: "leader" });
    expect(kept && correctedSince(kept.parts, await read("2025-04"))).toEqual([]);
    expect((await refusalOf(close("2025-04", "2025-05-07"))).type).toBe("statistics.closed-already");
    const { caseId } = await pay.family("赵大山", "43018119680101001", { fen: 30_000, from: "2025-04-01" });
    const [corrected] = kept
      ? correctedSince(kept.parts, await read("2025-04")).filter(({ figure }) => figure === "running")
      : [];
    expect(corrected).toMatchObject({ reported: { cases: 2, fen: 110_000 }, now: { cases: 3, fen: 140_000 } });
    expect(caseId).toBeGreaterThan(0);
    expect(await closed("2025-04")).toEqual(kept);
  });

  it("says when the kept figures are no longer those of the digest", async () => {
    await asOwner(pay.db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update statistics.closed_month set parts = jsonb_set(parts, '{0,counts,running,cases}', '99')`.execute(
        tx,
      );
    });
    expect(await closed("2025-04")).toMatchObject({ sound: false });
  });

  it("can be edited by nobody", async () => {
    const edit = asOwner(pay.db, (tx) => sql`update statistics.closed_month set sm3 = ''`.execute(tx));
    await expect(edit).rejects.toMatchObject({ code: "23001" });
  });
});
