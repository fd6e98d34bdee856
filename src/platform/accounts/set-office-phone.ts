/** 公布办公电话 · The telephone of an office as citizens see it in guides and on their own applications. */
import { unknownOffice } from "#kernel/access";
import { sql } from "#kernel/database";
import { administer, recordChange, type Administered } from "./administer.ts";

/** `phone` has been read by its kind. @throws unknownOffice */
export const setOfficePhone = (
  instance: Administered,
  { officeId, phone }: { officeId: number; phone: string },
): Promise<{ officeId: number; name: string; phone: string }> =>
  administer(instance, async (tx) => {
    const found = await sql<{ name: string }>`
      update access.office set phone = ${phone} where office_id = ${officeId} returning name`.execute(tx);
    const [office] = found.rows;
    if (!office) throw unknownOffice({ officeId });
    await recordChange(tx, instance.clock, { what: "offices.phone", account: null, detail: { officeId, phone } });
    return { officeId, name: office.name, phone };
  });
