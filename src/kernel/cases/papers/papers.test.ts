/** Papers of a case: due when their step is, numbered without gaps, frozen, and every further copy marked. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { papersOf } from "#domains";
import { asOwner, sql } from "#kernel/database";
import { notePrinting, paperHolds, printedHtml, printedPdf, printingsOf, storedPaper } from "#kernel/papers";
import {
  householdOfFour,
  open,
  smallCounty,
  type SmallCounty,
  untilDecision,
  walk,
  type Who,
} from "../small-county.test-support.ts";
import { issuePaper } from "./issue-paper.ts";
import { paperOffers } from "./paper-offers.ts";
import { paperKindOf, readPaperCase, type PaperDeps } from "./read-paper-case.ts";

let county: SmallCounty;
let caseId: number;
beforeAll(async () => {
  county = await smallCounty();
  const given = await householdOfFour(county);
  const opened = await open(county, given, "2025-03-03");
  ({ caseId } = opened);
  await walk(county, opened, untilDecision(given));
});
afterAll(() => county.db.close());

const deps = (day: string): PaperDeps => ({ ...county.at(day), papersOf });
const issue = (who: Who, kind: string, of = caseId) =>
  county.as(who, (tx) =>
    issuePaper(tx, deps("2025-03-28"), { caseId: of, kind, principal: county.people[who], requestId: "t" }),
  );
const print = (who: Who, paperId: number, reason = "") => {
  const { accountId, officeId } = county.people[who];
  return county.as(who, (tx) =>
    notePrinting(tx, { paperId, accountId, officeId, reason, at: new Date("2025-03-28T10:00:00+08:00") }),
  );
};

describe("issuing", () => {
  it("says of each paper why it is not due yet", async () => {
    const offers = await county.as("clerk", (tx) =>
      paperOffers(tx, deps("2025-03-28"), { caseId, principal: county.people.clerk }),
    );
    const of = (kind: string) => offers.find((offer) => offer.kind === kind);
    expect(of("acceptance-notice")).toMatchObject({ notYet: null, mayIssue: true, issued: null });
    expect(of("decision-letter")?.notYet).toBe("尚未作出决定");
    expect(of("termination-notice")?.notYet).toBe("受理之后终止办理的才出具");
    expect(of("not-accepted-notice")?.notYet).toBe("只在受理之前终止办理的才出具");
  });

  it("an application that ends before it is accepted gets 不予受理, one that ends later 终止办理", async () => {
    const other = await householdOfFour(county);
    const ended = await walk(county, await open(county, other, "2025-03-03"), [
      ["clerk", "terminate", "2025-03-04", { reason: "不属于本乡镇受理" }],
    ]);
    const offers = await county.as("clerk", (tx) =>
      paperOffers(tx, deps("2025-03-28"), { caseId: ended.caseId, principal: county.people.clerk }),
    );
    const notYet = (kind: string) => offers.find((offer) => offer.kind === kind)?.notYet;
    expect(notYet("not-accepted-notice")).toBeNull();
    expect(notYet("termination-notice")).not.toBeNull();
    const paper = await issue("clerk", "not-accepted-notice", ended.caseId);
    expect(JSON.stringify(paper)).toContain("民不受〔2025〕");
  });

  it("numbers a notice by office, year and kind, and answers the same paper when asked again", async () => {
    const [first, again] = [await issue("clerk", "acceptance-notice"), await issue("clerk", "acceptance-notice")];
    expect(first.documentNo).toBe("430181100民受〔2025〕000001号");
    expect(again.paperId).toBe(first.paperId);
  });

  it("leaves no gap where issuing fails, and two at once get neighbouring numbers", async () => {
    const others: number[] = [];
    for (let n = 0; n < 2; n++) {
      const given = await householdOfFour(county);
      const opened = await open(county, given, "2025-03-03");
      others.push((await walk(county, opened, untilDecision(given).slice(0, 1))).caseId);
    }
    await expect(
      county.as("clerk", async (tx) => {
        const asked = {
          caseId: others[0] ?? 0,
          kind: "acceptance-notice",
          principal: county.people.clerk,
          requestId: "t",
        };
        await issuePaper(tx, deps("2025-03-28"), asked);
        throw new Error("given up");
      }),
    ).rejects.toThrow("given up");
    const numbers = await Promise.all(
      others.map(async (of) => (await issue("clerk", "acceptance-notice", of)).documentNo),
    );
    expect(new Set(numbers)).toEqual(new Set(["430181100民受〔2025〕000002号", "430181100民受〔2025〕000003号"]));
  });

  it("refuses an official whose work it is not", async () => {
    await expect(issue("verifier", "public-notice")).rejects.toThrow("您的岗位不能出具");
  });

  it("writes every paper that is due, and posts nothing but the whitelist", async () => {
    const given = await county.as("clerk", (tx) =>
      readPaperCase(tx, deps("2025-03-28"), { caseId, principal: county.people.clerk }),
    );
    const due = given.kinds.filter((kind) => "about" in kind.occasion(given));
    expect(due.length).toBeGreaterThan(8);
    for (const kind of due) expect(kind.write(given).blocks.length).toBeGreaterThan(0);
    const posted = JSON.stringify(paperKindOf(given, "public-notice").write(given));
    for (const { name, birthDate } of given.view.household.members.slice(1)) {
      expect(posted).not.toContain(name);
      expect(posted).not.toContain(birthDate);
    }
    expect(posted).toContain(given.view.row.applicantName);
    expect(posted).not.toContain("残疾");
  });
});

describe("printing", () => {
  it("gives the original once, then marked copies with a reason, and keeps each", async () => {
    const { paperId } = await issue("clerk", "acceptance-notice");
    expect(await print("clerk", paperId)).toBe(1);
    await expect(print("clerk", paperId)).rejects.toMatchObject({ problem: { issues: [{ at: "reason" }] } });
    expect(await print("leader", paperId, "申请人遗失")).toBe(2);
    const of = (who: Who, nth: number) => ({ paperId, nth, accountId: county.people[who].accountId });
    const first = await county.as("clerk", (tx) => printedHtml(tx, of("clerk", 1)));
    const second = await county.as("leader", (tx) => printedHtml(tx, of("leader", 2)));
    expect(first).not.toContain("补打");
    expect(second).toContain("补打");
    expect(second).toContain("陈静");
    await expect(county.as("clerk", (tx) => printedPdf(tx, of("clerk", 2)))).rejects.toThrow("不是您办理的");
    const list = await county.as("leader", (tx) => printingsOf(tx, paperId));
    expect(list.map(({ nth, reason }) => [nth, reason])).toEqual([
      [1, "首次打印"],
      [2, "申请人遗失"],
    ]);
  });

  it("prints the same bytes years later, and says when the stored paper was changed", async () => {
    const { paperId } = await issue("clerk", "acceptance-notice");
    const holds = () => county.as("clerk", async (tx) => paperHolds(county.keys, await storedPaper(tx, paperId)));
    expect(await holds()).toBe(true);
    await asOwner(county.db, async (tx) => {
      await sql`alter table papers.paper disable trigger never_edited`.execute(tx);
      await sql`update papers.paper set content = jsonb_set(content, '{to}', '"别人"') where paper_id = ${paperId}`.execute(
        tx,
      );
    });
    expect(await holds()).toBe(false);
  });

  it("is not seen from another township", async () => {
    const { paperId } = await issue("clerk", "acceptance-notice");
    await expect(print("otherClerk", paperId)).rejects.toThrow("没有编号为");
  });

  it("is hidden with its case once somebody in it is protected, a printing of one's own included", async () => {
    const { paperId } = await issue("clerk", "acceptance-notice");
    const nth = await print("clerk", paperId, "存档");
    const ofClerk = { paperId, nth, accountId: county.people.clerk.accountId };
    expect(await county.as("clerk", (tx) => printedHtml(tx, ofClerk))).toContain("受理");
    await asOwner(county.db, (tx) =>
      sql`insert into people.protection (person_id, kind, legal_basis, reason, made_by, made_at)
        select applicant_id, 'violence', '反家庭暴力法', '正在避险', ${county.people.leader.accountId}, now()
        from cases.case_file where case_id = ${caseId}`.execute(tx),
    );
    await expect(county.as("clerk", (tx) => storedPaper(tx, paperId))).rejects.toThrow("没有编号为");
    await expect(county.as("clerk", (tx) => printedPdf(tx, ofClerk))).rejects.toThrow("没有编号为");
    await expect(print("clerk", paperId, "存档")).rejects.toThrow("没有编号为");
    expect(await county.as("clerk", (tx) => printingsOf(tx, paperId))).toEqual([]);
  });
});
