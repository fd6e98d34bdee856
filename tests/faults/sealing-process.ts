/** A process that records and seals without end and prints each block after its anchor; the tests kill it. */
import { anchor, record, seal } from "#kernel/audit";
import { systemClock } from "#kernel/clock";
import { openDatabase, WHOLE_PROVINCE, within } from "#kernel/database";
import { openKeys } from "#kernel/secrets";

const [home = ""] = process.argv.slice(2);
const db = await openDatabase({ home });
const keys = openKeys(home);
const clock = systemClock;

for (;;) {
  await within(db, WHOLE_PROVINCE, async (tx) => {
    for (let nth = 0; nth < 5; nth += 1) {
      const subjects = [{ kind: "person", id: nth + 1, divNo: 1 }] as const;
      await record(tx, { actor: null, requestId: "r", act: "read", what: "test.look", subjects, at: clock.now() });
    }
  });
  const block = await seal(db, keys, clock);
  await anchor(db, { home, clock });
  process.stdout.write(`${block?.blockNo ?? 0} ${block?.digest ?? ""}\n`);
}
