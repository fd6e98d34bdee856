/** A process that writes pairs of rows without end and prints each number after its commit; the tests kill it. */
import { openDatabase, sql, WHOLE_PROVINCE, within } from "#kernel/database";

const [home = "", prefer = "native", first = "0"] = process.argv.slice(2);

const db = await openDatabase({ home, prefer: prefer === "pglite" ? "pglite" : "native" });
for (let number = Number(first); ; number += 1) {
  await within(db, WHOLE_PROVINCE, async (tx) => {
    await sql`insert into cases.numbering values (${`a-${number}`}, ${number})`.execute(tx);
    await sql`insert into cases.numbering values (${`b-${number}`}, ${number})`.execute(tx);
  });
  // Writes to a pipe are synchronous on Linux: what the test has read was committed before.
  process.stdout.write(`${number}\n`);
}
