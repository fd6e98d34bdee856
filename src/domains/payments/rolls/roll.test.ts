/** A month of payment: from decisions through roll, bank and returns to a closed book, and everything that must stop it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { balancesOf } from "#kernel/book";
import { availableTo, reliefFunds } from "#domains/funds";
import { asOwner, sql } from "#kernel/database";
import { refusalOf } from "../../../../tests/support/refusal-of.ts";
import {
  approveRoll,
  clearFinding,
  closeRoll,
  confirmRoll,
  differenceOf,
  draftRoll,
  faultsWithFile,
  findingsOf,
  holdLine,
  linesOf,
  overpaidIn,
  releaseLine,
  rollRow,
  sendRoll,
  sentFile,
  takeAnswer,
  voidRoll,
  type LineRow,
} from "../index.ts";
import { countyId, serviceId, smallPayroll, type SmallPayroll } from "../../../../tests/support/small-payroll.ts";

let pay: SmallPayroll;
const cases: Record<string, number> = {};
const persons: Record<string, number> = {};
const named: readonly (readonly [string, string, number, string, number | null])[] = [
  ["周建国", "43018119580304122", 50_000, "2025-03-01", 1],
  ["李红英", "43018119620709101", 31_250, "2025-03-01", 2],
  ["王大力", "43018119700101001", 42_000, "2025-02-01", 3],
  ["没有卡", "43018119810101001", 20_000, "2025-03-01", null],
];
beforeAll(async () => {
  pay = await smallPayroll();
  for (const [name, first17, fen, from, card] of named) {
    const made = await pay.family(name, first17, { fen, from, card });
    cases[name] = made.caseId;
    persons[name] = made.personId;
  }
});
afterAll(() => pay.close());

const draft = (month: string, day: string) => draftRoll(pay.on(day), pay.clerk, { countyId, serviceId, month });
const read = <T>(work: Parameters<typeof asOwner<T>>[1]): Promise<T> => asOwner(pay.db, work);
const lines = (rollId: number): Promise<readonly LineRow[]> => read((tx) => linesOf(tx, { rollId }));
const told = async (rollId: number) =>
  (await lines(rollId)).map(({ name, forMonth, kind, amountFen, state }) => [name, forMonth, kind, amountFen, state]);
/** A bank that pays everything but the lines it is told to send back. */
const answerOf = async (rollId: number, returned: readonly number[] = []): Promise<Buffer> => {
  const sent = (await lines(rollId)).filter(({ state }) => state === "ready");
  return Buffer.from(
    [
      "行号,金额,结果,原因",
      ...sent.map(
        ({ lineNo, amountFen }) =>
          `${lineNo},${(amountFen / 100).toFixed(2)},${returned.includes(lineNo) ? "失败,账户已销户" : "成功,"}`,
      ),
      "",
    ].join("\r\n"),
  );
};
const untilSent = async (rollId: number, day: string) => {
  await confirmRoll(pay.on(day), pay.leader, rollId);
  await approveRoll(pay.on(day), pay.finance, rollId);
  return sendRoll(pay.on(day), pay.finance, { rollId, format: "csv" });
};
const through = async (rollId: number, day: string, returned: readonly number[] = []): Promise<void> => {
  await untilSent(rollId, day);
  await takeAnswer(pay.on(day), pay.finance, { rollId, bytes: await answerOf(rollId, returned) });
  await closeRoll(pay.on(day), pay.finance, rollId);
};

let march = 0;

describe("the first month", () => {
  it("takes its lines from the decisions, arrears under their own month, and holds who has no account", async () => {
    expect((await refusalOf(draft("2025-04", "2025-03-20"))).type).toBe("payments.month-ahead");
    march = await draft("2025-03", "2025-03-20");
    expect(await told(march)).toEqual([
      ["周建国", "2025-03", "regular", 50_000, "ready"],
      ["李红英", "2025-03", "regular", 31_250, "ready"],
      ["王大力", "2025-02", "arrears", 42_000, "ready"],
      ["王大力", "2025-03", "regular", 42_000, "ready"],
      ["没有卡", "2025-03", "regular", 20_000, "held"],
    ]);
    expect(await read((tx) => rollRow(tx, march))).toMatchObject({ state: "draft", lines: 4, totalFen: 165_250 });
    expect(await read((tx) => findingsOf(tx, march))).toMatchObject([{ lineNo: 5, kind: "noAccount", holds: true }]);
    expect((await refusalOf(draft("2025-03", "2025-03-20"))).type).toBe("payments.open-roll");
  });

  it("holds a line for a reason, and takes it back", async () => {
    const reason = "接群众反映，正在入户核实";
    await holdLine(pay.on("2025-03-20"), pay.clerk, { rollId: march, lineNo: 2, reason });
    expect((await read((tx) => rollRow(tx, march))).totalFen).toBe(134_000);
    await releaseLine(pay.on("2025-03-20"), pay.clerk, { rollId: march, lineNo: 2, reason: "核实无误" });
    expect((await read((tx) => rollRow(tx, march))).totalFen).toBe(165_250);
    expect(
      (await refusalOf(releaseLine(pay.on("2025-03-20"), pay.clerk, { rollId: march, lineNo: 5, reason: "x" }))).type,
    ).toBe("payments.still-held");
    expect(
      (
        await refusalOf(
          clearFinding(pay.on("2025-03-20"), pay.clerk, { rollId: march, lineNo: 5, kind: "noAccount", reason: "x" }),
        )
      ).type,
    ).toBe("payments.still-held");
    expect(
      (await refusalOf(holdLine(pay.on("2025-03-20"), pay.clerk, { rollId: march, lineNo: 99, reason: "x" }))).type,
    ).toBe("payments.line-not-visible");
  });

  it("is confirmed and approved by different hands, none of which entered an account in it", async () => {
    expect((await refusalOf(confirmRoll(pay.on("2025-03-21"), pay.clerk, march))).title).toContain("编制了本清册");
    expect((await refusalOf(confirmRoll(pay.on("2025-03-21"), pay.finance, march))).title).toContain(
      "登记了清册中的账户",
    );
    expect((await refusalOf(approveRoll(pay.on("2025-03-21"), pay.finance, march))).type).toBe("payments.wrong-state");
    await confirmRoll(pay.on("2025-03-21"), pay.leader, march);
    expect((await refusalOf(approveRoll(pay.on("2025-03-21"), pay.leader, march))).type).toBe("payments.same-hand");
    await approveRoll(pay.on("2025-03-21"), pay.finance, march);
    expect(await read((tx) => availableTo(tx, countyId))).toBe(10_000_000 - 165_250);
  });

  it("goes to the bank as a file whose sum is the roll's, the same bytes again", async () => {
    const file = await sendRoll(pay.on("2025-03-21"), pay.finance, { rollId: march, format: "csv" });
    expect(file.totalFen).toBe(165_250);
    const text = file.bytes.toString();
    expect(text.split("\r\n")[1]).toMatch(/^1,"周建国","农商银行","\t621700\d{13}",500\.00,"低保金2025-03"$/);
    expect(text).not.toContain("没有卡");
    // A county or a service renamed since does not change what was sent.
    const renamed = { ...pay.on("2025-05-01"), titleOf: () => "城乡低保金" };
    expect((await sentFile(renamed, pay.finance, march)).bytes.equals(file.bytes)).toBe(true);
    expect((await refusalOf(voidRoll(pay.on("2025-03-21"), pay.clerk, { rollId: march, reason: "x" }))).type).toBe(
      "payments.wrong-state",
    );
  });

  it("takes an answer whole or not at all, and the same answer once", async () => {
    const deps = pay.on("2025-03-24");
    expect((await refusalOf(closeRoll(deps, pay.finance, march))).type).toBe("payments.not-answered");
    const wrong = Buffer.from("行号,金额,结果,原因\r\n1,500.01,成功,\r\n5,200.00,成功,\r\n77,1.00,成功,\r\n");
    expect((await refusalOf(takeAnswer(deps, pay.finance, { rollId: march, bytes: wrong }))).title).toContain(
      "第 1 行清册为 500.00 元，回盘为 500.01 元；第 5 行暂缓未报送；清册没有第 77 行",
    );
    expect(
      (await refusalOf(takeAnswer(deps, pay.finance, { rollId: march, bytes: Buffer.from("行号,金额\n1,x\n") }))).title,
    ).toContain("表头缺少 结果、原因");
    const answer = await answerOf(march, [2]);
    expect(await takeAnswer(deps, pay.finance, { rollId: march, bytes: answer })).toEqual({
      rows: 4,
      paidFen: 134_000,
      returnedFen: 31_250,
      again: false,
    });
    expect(await takeAnswer(deps, pay.finance, { rollId: march, bytes: answer })).toMatchObject({ again: true });
  });

  it("closes when roll, book and file agree; what came back is free again", async () => {
    await closeRoll(pay.on("2025-03-24"), pay.finance, march);
    expect(await read((tx) => availableTo(tx, countyId))).toBe(10_000_000 - 134_000);
    const [allowance] = await read((tx) => balancesOf(tx, reliefFunds, { kind: "allowance" }));
    expect(allowance).toMatchObject({ posted: 134_000, dims: { month: "2025-03", programme: serviceId } });
    expect(await read(async (tx) => faultsWithFile(tx, pay.on("2025-03-24"), await rollRow(tx, march)))).toEqual([]);
  });
});

describe("the next month", () => {
  it("pays again what came back, what was held, and not what arrived", async () => {
    await pay.decide(cases["周建国"] ?? 0, {
      outcome: "stopped",
      fen: 0,
      from: null,
      effect: { endsOn: "2025-04-01", monthsFen: [], owedFrom: null },
    });
    await pay.decide(cases["王大力"] ?? 0, {
      outcome: "adjusted",
      fen: 60_000,
      from: "2025-04-01",
      effect: { endsOn: null, monthsFen: [], owedFrom: null },
    });
    const april = await draft("2025-04", "2025-04-20");
    expect(await told(april)).toEqual([
      ["李红英", "2025-03", "reissue", 31_250, "ready"],
      ["李红英", "2025-04", "regular", 31_250, "ready"],
      ["王大力", "2025-04", "regular", 60_000, "ready"],
      ["没有卡", "2025-03", "arrears", 20_000, "held"],
      ["没有卡", "2025-04", "regular", 20_000, "held"],
    ]);
    expect(await read((tx) => differenceOf(tx, april))).toEqual([
      { cause: "ended", cases: 1, fen: -50_000 },
      { cause: "held", cases: 1, fen: 0 },
      { cause: "raised", cases: 1, fen: 18_000 },
      { cause: "reissue", cases: 1, fen: 31_250 },
      { cause: "same", cases: 1, fen: 0 },
    ]);
    expect((await refusalOf(confirmRoll(pay.on("2025-04-20"), pay.leader, april))).title).toBe(
      "还有 1 条核查提示没有说明",
    );
    await clearFinding(pay.on("2025-04-20"), pay.clerk, {
      rollId: april,
      lineNo: 3,
      kind: "changed",
      reason: "新生儿，4 月起增加一人",
    });
    await through(april, "2025-04-21");
    expect(await read((tx) => availableTo(tx, countyId))).toBe(10_000_000 - 134_000 - 122_500);
    // Only who has no account is left, and that alone is no roll.
    const rest = await draft("2025-04", "2025-04-30");
    expect((await told(rest)).map(([name, , , , state]) => [name, state])).toEqual([
      ["没有卡", "held"],
      ["没有卡", "held"],
    ]);
    expect((await refusalOf(confirmRoll(pay.on("2025-04-30"), pay.leader, rest))).type).toBe("payments.nothing-to-pay");
    await voidRoll(pay.on("2025-04-30"), pay.clerk, { rollId: rest, reason: "没有可发放的行" });
  });

  it("owes what was suspended once it is resumed, and pays a gradual exit step by step to its end", async () => {
    await pay.decide(cases["李红英"] ?? 0, {
      outcome: "suspended",
      fen: 0,
      from: "2025-05-01",
      effect: { endsOn: null, monthsFen: [], owedFrom: null },
    });
    await pay.decide(cases["王大力"] ?? 0, {
      outcome: "gradualExit",
      fen: 60_000,
      from: "2025-05-01",
      effect: { endsOn: "2025-07-01", monthsFen: [60_000, 30_000], owedFrom: null },
    });
    const may = await draft("2025-05", "2025-05-20");
    expect((await told(may)).filter(([name]) => name !== "没有卡")).toEqual([
      ["王大力", "2025-05", "regular", 60_000, "ready"],
    ]);
    await through(may, "2025-05-21");
    await pay.decide(cases["李红英"] ?? 0, {
      outcome: "resumed",
      fen: 31_250,
      from: "2025-06-01",
      effect: { endsOn: null, monthsFen: [], owedFrom: "2025-05-01" },
    });
    const july = await draft("2025-07", "2025-07-20");
    expect((await told(july)).filter(([name]) => name !== "没有卡")).toEqual([
      ["李红英", "2025-05", "arrears", 31_250, "ready"],
      ["李红英", "2025-06", "arrears", 31_250, "ready"],
      ["李红英", "2025-07", "regular", 31_250, "ready"],
      ["王大力", "2025-06", "arrears", 30_000, "ready"],
    ]);
    await voidRoll(pay.on("2025-07-20"), pay.clerk, { rollId: july, reason: "测试作废" });
  });

  it("names what was paid too much instead of taking it off", async () => {
    await pay.decide(cases["王大力"] ?? 0, {
      outcome: "adjusted",
      fen: 50_000,
      from: "2025-04-01",
      effect: { endsOn: null, monthsFen: [], owedFrom: null },
    });
    expect(await overpaidIn(pay.on("2025-07-20"), { countyId, serviceId, month: "2025-05" })).toEqual([
      { caseId: cases["王大力"], forMonth: "2025-04", fen: 10_000 },
      { caseId: cases["王大力"], forMonth: "2025-05", fen: 10_000 },
    ]);
  });
});

describe("what must not pass", () => {
  const unguarded = (statement: ReturnType<typeof sql>): Promise<unknown> =>
    read(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      return statement.execute(tx);
    });

  it("money that is not there", async () => {
    const rich = await pay.family("陈有余", "43018119900101001", { fen: 99_000_000, from: "2025-08-01", card: 9 });
    const rollId = await draft("2025-08", "2025-08-20");
    await confirmRoll(pay.on("2025-08-20"), pay.leader, rollId);
    expect((await refusalOf(approveRoll(pay.on("2025-08-20"), pay.finance, rollId))).type).toBe("payments.funds-short");
    await voidRoll(pay.on("2025-08-20"), pay.clerk, { rollId, reason: "资金不足" });
    await pay.decide(rich.caseId, {
      outcome: "stopped",
      fen: 0,
      from: null,
      effect: { endsOn: "2025-08-01", monthsFen: [], owedFrom: null },
    });
  });

  it("DB-X-12: somebody who has died, a name that is another's, and an account of two families", async () => {
    await read((tx) =>
      sql`update people.person set died_on = '2025-08-01' where person_id = ${persons["周建国"]}`.execute(tx),
    );
    await pay.decide(cases["周建国"] ?? 0, {
      outcome: "adjusted",
      fen: 50_000,
      from: "2025-08-01",
      effect: { endsOn: null, monthsFen: [], owedFrom: null },
    });
    await read((tx) =>
      sql`update people.person set full_name = '李宏英' where person_id = ${persons["李红英"]}`.execute(tx),
    );
    const shared = await pay.family("赵小满", "43018119910101001", { fen: 10_000, from: "2025-08-01", card: 3 });
    const rollId = await draft("2025-08", "2025-08-21");
    const found = await read((tx) => findingsOf(tx, rollId));
    const lineOf = new Map((await lines(rollId)).map(({ lineNo, caseId }) => [lineNo, caseId]));
    const kinds = (caseId: number | undefined) =>
      found.filter(({ lineNo }) => lineOf.get(lineNo) === caseId).map(({ kind }) => kind);
    expect(kinds(cases["周建国"])).toContain("died");
    expect(kinds(cases["李红英"])).toContain("holder");
    expect(kinds(shared.caseId)).toEqual(["shared"]);
    await voidRoll(pay.on("2025-08-21"), pay.clerk, { rollId, reason: "测试" });
    await pay.decide(cases["周建国"] ?? 0, {
      outcome: "stopped",
      fen: 0,
      from: null,
      effect: { endsOn: "2025-08-01", monthsFen: [], owedFrom: null },
    });
    await pay.decide(shared.caseId, {
      outcome: "stopped",
      fen: 0,
      from: null,
      effect: { endsOn: "2025-08-01", monthsFen: [], owedFrom: null },
    });
    await read((tx) =>
      sql`update people.person set full_name = '李红英' where person_id = ${persons["李红英"]}`.execute(tx),
    );
  });

  it("a planted fen: the line is named and nothing closes", async () => {
    const rollId = await draft("2025-09", "2025-09-20");
    for (const { lineNo, kind, holds } of await read((tx) => findingsOf(tx, rollId)))
      if (!holds) await clearFinding(pay.on("2025-09-20"), pay.clerk, { rollId, lineNo, kind, reason: "核实" });
    await untilSent(rollId, "2025-09-20");
    await takeAnswer(pay.on("2025-09-21"), pay.finance, { rollId, bytes: await answerOf(rollId) });
    const [first] = (await lines(rollId)).filter(({ state }) => state === "paid");
    await expect(
      read((tx) => sql`update payments.line set amount_fen = amount_fen + 1 where roll_id = ${rollId}`.execute(tx)),
    ).rejects.toThrow(/does not change/);
    await unguarded(
      sql`update payments.line set amount_fen = amount_fen + 1 where roll_id = ${rollId} and line_no = ${first?.lineNo ?? 0}`,
    );
    const refused = await refusalOf(closeRoll(pay.on("2025-09-21"), pay.finance, rollId));
    expect(refused.type).toBe("payments.not-equal");
    expect(refused.title).toContain(`第 ${first?.lineNo} 行与县级确认时不同`);
    expect(refused.title).toContain("银行文件重新生成后摘要不同");
    await unguarded(
      sql`update payments.line set amount_fen = amount_fen - 1 where roll_id = ${rollId} and line_no = ${first?.lineNo ?? 0}`,
    );
    await unguarded(sql`update payments.roll set total_fen = total_fen + 1 where roll_id = ${rollId}`);
    expect((await refusalOf(closeRoll(pay.on("2025-09-21"), pay.finance, rollId))).title).toContain("与县级签名不符");
    await unguarded(sql`update payments.roll set total_fen = total_fen - 1 where roll_id = ${rollId}`);
    await closeRoll(pay.on("2025-09-21"), pay.finance, rollId);
  });

  it("two officials at once: one of two drafts, one of two confirmations", async () => {
    await pay.family("孙二妹", "43018119920101001", { fen: 12_000, from: "2025-10-01", card: 11 });
    const drafts = await Promise.allSettled([draft("2025-10", "2025-10-20"), draft("2025-10", "2025-10-20")]);
    expect(drafts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
