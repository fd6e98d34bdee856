/** A machine's clock that is set back does not take time back with it. */
import { expect, it } from "vitest";
import { forwardClock } from "./index.ts";

it("stands still until the machine's clock has caught up", () => {
  let machine = Date.parse("2026-03-02T00:10:00+08:00");
  const clock = forwardClock(() => machine);
  expect(clock.today()).toBe("2026-03-02");
  machine = Date.parse("2026-03-01T23:50:00+08:00");
  expect([clock.today(), clock.now().toISOString(), clock.behindMs()]).toEqual([
    "2026-03-02",
    "2026-03-01T16:10:00.000Z",
    20 * 60_000,
  ]);
  machine = Date.parse("2026-03-02T00:11:00+08:00");
  expect([clock.now().toISOString(), clock.behindMs()]).toEqual(["2026-03-01T16:11:00.000Z", 0]);
});
