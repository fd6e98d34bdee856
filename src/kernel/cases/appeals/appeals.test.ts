/** Complaint, reconsideration and suit: their clocks by the law of the day, and what their outcome does to the case. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { appealsRegister, caseView, decisionLetter, decisionsOf, refoldAll, verifyDecision } from "../index.ts";
import {
  doAs,
  found,
  householdOfFour,
  open,
  service,
  smallCounty,
  type SmallCounty,
  untilDecision,
  untilGranted,
  walk,
  type Who,
} from "../small-county.test-support.ts";

let county: SmallCounty;
beforeAll(async () => {
  county = await smallCounty();
});
afterAll(() => county.db.close());

interface At {
  caseId: number;
  version: number;
}
const does = (at: At, who: Who, key: string, on: string, input: Record<string, unknown> = {}): Promise<At> =>
  doAs(county, who, { ...at, key, on, input });
const view = ({ caseId }: At, on: string, who: Who = "leader") =>
  county.as(who, (tx) => caseView(tx, county.at(on), { caseId, principal: county.people[who] }));

const filed = {
  kind: "review",
  decision: "1",
  on: "2026-04-20",
  from: "张明",
  content: "请求撤销不予确认的决定",
  acceptedOn: "2026-04-22",
  receivedOn: "2026-04-24",
  simplified: "no",
};

const refused = async (): Promise<At> => {
  const given = await householdOfFour(county);
  const opened = await open(county, given, "2026-03-02");
  return walk(county, opened, [
    ...untilDecision(given, 2026).map((step) =>
      step[1] === "investigate" ? (["clerk", "investigate", "2026-03-06", found(given, "over")] as const) : step,
    ),
    ["leader", "decide", "2026-03-31", { outcome: "refused", opinion: "财产超过规定" }],
    ["clerk", "deliver", "2026-04-02", { on: "2026-04-02", receiver: "张明", how: "直接送达" }],
  ]);
};
const granted = async (): Promise<At> => {
  const given = await householdOfFour(county);
  return walk(county, await open(county, given, "2026-03-02"), untilGranted(given));
};

describe("a reconsideration", () => {
  it("runs by its statutory days from the delivery, the acceptance and the copy", async () => {
    const at = await does(await refused(), "leader", "file-appeal", "2026-04-24", filed);
    // 60 days from 2 April is 1 June; ten working days from 24 April pass the holiday of 1 May; 60 days from 22 April is Sunday 21 June.
    const file = (await view(at, "2026-04-25")).appeals[0];
    expect(file).toMatchObject({ kindLabel: "行政复议", late: false, dueOn: "2026-05-12", outcomeLabel: null });
    const answered = await does(at, "leader", "answer-appeal", "2026-05-08", {
      appeal: "1",
      on: "2026-05-08",
      note: "答复书和全部证据",
    });
    expect((await view(answered, "2026-05-09")).appeals[0]).toMatchObject({
      dueOn: "2026-06-22",
      answeredOn: "2026-05-08",
    });
    const longer = await does(answered, "leader", "extend-appeal", "2026-06-15", {
      appeal: "1",
      until: "2026-07-21",
      note: "案情复杂",
    });
    expect((await view(longer, "2026-06-16")).appeals[0]).toMatchObject({ dueOn: "2026-07-21", daysLeft: 35 });
  });

  it("that was filed after its last day is marked, not refused", async () => {
    const late = { ...filed, on: "2026-06-20", acceptedOn: "2026-06-23", receivedOn: "2026-06-24" };
    const at = await does(await refused(), "leader", "file-appeal", "2026-06-24", late);
    expect((await view(at, "2026-06-25")).appeals[0]?.late).toBe(true);
  });

  it("needs its decision, and an outcome of its kind", async () => {
    const at = await refused();
    const { decision: _, ...without } = filed;
    await expect(does(at, "leader", "file-appeal", "2026-04-24", without)).rejects.toMatchObject({
      problem: { issues: [{ at: "decision" }] },
    });
    const open1 = await does(at, "leader", "file-appeal", "2026-04-24", filed);
    await expect(
      does(open1, "leader", "end-appeal", "2026-05-20", {
        appeal: "1",
        outcome: "founded",
        on: "2026-05-20",
        note: "x",
      }),
    ).rejects.toMatchObject({ problem: { issues: [{ at: "outcome" }] } });
  });

  it("that upholds leaves everything as it is", async () => {
    let at = await does(await refused(), "leader", "file-appeal", "2026-04-24", filed);
    at = await does(at, "leader", "end-appeal", "2026-06-01", {
      appeal: "1",
      outcome: "upheld",
      on: "2026-06-01",
      note: "维持",
    });
    expect((await view(at, "2026-06-02")).row).toMatchObject({ state: "closed", outcome: "refused" });
  });

  it("that annuls a refusal brings the case back before the office, which decides anew under a clock of its own", async () => {
    let at = await does(await refused(), "leader", "file-appeal", "2026-04-24", filed);
    const ruling = {
      appeal: "1",
      outcome: "annulledAnew",
      on: "2026-06-01",
      documentNo: "浏复决〔2026〕12号",
      note: "财产认定事实不清",
    };
    at = await does(at, "leader", "end-appeal", "2026-06-01", ruling);
    const again = await view(at, "2026-06-02");
    expect(again.row).toMatchObject({ state: "open", outcome: null, stepLabel: "审核确认", dueOn: "2026-06-15" });
    expect(again.actions.map(({ key }) => key)).toEqual(expect.arrayContaining(["decide", "return"]));
    expect(again.steps.find(({ key }) => key === "decide")?.note).toContain("浏复决〔2026〕12号");
    const members = again.household.members.map(({ personId }, index) => ({
      personId,
      facts: index === 0 ? { labour: "full", work: "found" } : { labour: "none" },
    }));
    at = await walk(county, at, [
      ["leader", "return", "2026-06-02", { to: "investigate", reason: "按复议决定重新查清财产" }],
      [
        "clerk",
        "investigate",
        "2026-06-04",
        { facts: { household: { assets: [] }, members }, investigators: "李红、赵军", note: "重新查清" },
      ],
      ["verifier", "verify", "2026-06-08", { note: "一致" }],
      ["clerk", "post-notice", "2026-06-09", { on: "2026-06-09", place: "南山村公示栏" }],
      ["clerk", "conclude-notice", "2026-06-17"],
      ["leader", "decide", "2026-06-22", { outcome: "granted", opinion: "符合条件" }],
    ]);
    const done = await view(at, "2026-06-23");
    expect(done.row).toMatchObject({ outcome: "granted", pays: "1000.00" });
    expect(done.decisions.map(({ outcome }) => outcome)).toEqual(["refused", "granted"]);
    expect(decisionLetter(done).title).toBe("最低生活保障确认通知书");
    const stored = await county.as("leader", (tx) => decisionsOf(tx, at.caseId));
    expect(stored.map((decision) => verifyDecision(county.keys, decision).valid)).toEqual([true, true]);
  });
});

describe("an outcome about what runs", () => {
  const stopped = async (): Promise<At> => {
    const change = { kind: "voluntary", from: "本户报告", on: "2026-07-01", content: "自愿退出" };
    const visited = { investigators: "李红、赵军", note: "入户核查" };
    const heard = { on: "2026-07-06", who: "张明", how: "当面", said: "没有意见" };
    let at = await granted();
    at = await does(at, "clerk", "report-change", "2026-07-02", change);
    at = await does(at, "clerk", "look-into-change", "2026-07-03", visited);
    at = await does(at, "clerk", "hear", "2026-07-06", heard);
    const stop = { outcome: "stopped", stop: "voluntary", opinion: "自愿退出", ground: "本人书面声明" };
    return does(at, "leader", "decide-change", "2026-07-07", stop);
  };
  const suit = {
    ...filed,
    kind: "suit",
    decision: "2",
    on: "2026-07-20",
    acceptedOn: "2026-07-22",
    receivedOn: "2026-07-24",
  };

  it("lets what was before hold again when the decision falls, and says since when too little was paid", async () => {
    let at = await does(await stopped(), "leader", "file-appeal", "2026-07-24", suit);
    expect((await view(at, "2026-07-25")).appeals[0]?.dueOn).toBe("2026-08-10");
    expect((await view(at, "2026-07-25")).support?.status).toBe("ended");
    at = await does(at, "leader", "end-appeal", "2026-09-01", {
      appeal: "1",
      outcome: "annulled",
      on: "2026-09-01",
      note: "撤销",
    });
    const restored = await view(at, "2026-09-02");
    expect(restored.support).toMatchObject({
      status: "running",
      pays: "1000.00",
      since: "2026-04-01",
      owedFrom: "2026-08-01",
      matter: null,
    });
    expect(restored.row.pays).toBe("1000.00");
    const months = await asOwner(county.db, (tx) =>
      sql<{
        n: number;
        fen: number;
      }>`select count(*)::int as n, min(amount_fen) as fen from payments.entitled(430181, ${service.id}, '2026-09-01') where case_id = ${at.caseId}`.execute(
        tx,
      ),
    );
    // April to September, as if it had never been stopped.
    expect(months.rows).toEqual([{ n: 6, fen: 100_000 }]);
  });

  it("opens the matter again when it is to be decided anew, with the payment as before", async () => {
    let at = await does(await stopped(), "leader", "file-appeal", "2026-07-24", suit);
    at = await does(at, "leader", "end-appeal", "2026-09-01", {
      appeal: "1",
      outcome: "annulledAnew",
      on: "2026-09-01",
      note: "重作",
    });
    const anew = await view(at, "2026-09-02");
    expect(anew.support).toMatchObject({
      status: "running",
      pays: "1000.00",
      matter: { label: "复议、诉讼或者投诉的结果" },
    });
    at = await does(at, "leader", "decide-change", "2026-09-03", { outcome: "kept", opinion: "继续给予" });
    expect((await view(at, "2026-09-04")).support).toMatchObject({ status: "running", matter: null, owedFrom: null });
  });

  it("of a founded complaint puts it before the deciding office; a groundless one does not", async () => {
    const complaint = {
      kind: "complaint",
      on: "2026-05-06",
      from: "匿名",
      content: "隐瞒收入",
      acceptedOn: "2026-05-06",
      receivedOn: "2026-05-06",
      simplified: "no",
    };
    let at = await does(await granted(), "leader", "file-appeal", "2026-05-06", complaint);
    at = await does(at, "leader", "end-appeal", "2026-05-20", {
      appeal: "1",
      outcome: "groundless",
      on: "2026-05-20",
      note: "不属实",
    });
    expect((await view(at, "2026-05-21")).support?.matter).toBeNull();
    at = await does(at, "leader", "file-appeal", "2026-05-22", {
      ...complaint,
      on: "2026-05-22",
      acceptedOn: "2026-05-22",
      receivedOn: "2026-05-22",
    });
    at = await does(at, "leader", "end-appeal", "2026-06-02", {
      appeal: "2",
      outcome: "founded",
      on: "2026-06-02",
      note: "属实",
    });
    expect((await view(at, "2026-06-03")).support?.matter?.why).toContain("属实");
  });
});

it("stands in the register, open ones by their next day, and folds to it", async () => {
  const [county1, other] = await Promise.all(
    (["leader", "otherClerk"] as const).map((who) =>
      county.as(who, (tx) => appealsRegister(tx, county.at("2026-09-05"))),
    ),
  );
  const days = county1?.filter(({ outcomeLabel }) => outcomeLabel === null).map(({ dueOn }) => dueOn ?? "") ?? [];
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort());
  expect(other).toEqual([]);
  const { differences } = await asOwner(county.db, (tx) => refoldAll(tx, county.at("2026-09-05")));
  expect(differences).toEqual([]);
});
