/** 可授岗位 · The posts and offices an account can be given from the page: no administrator's, none outside the area. */
import { sql, type Tx } from "#kernel/database";
import type { PostsWire } from "#wire";
import { administrators, isRole, roles } from "../declare.ts";
import type { Principal } from "../principal.ts";

export const postsToGive = async (tx: Tx, { scope }: Principal): Promise<PostsWire> => {
  const offices = await sql<{ officeId: number; kind: string; name: string }>`
    select office_id as "officeId", kind, name from access.office
    where div_no >= ${scope.lo} and div_no < ${scope.hi} order by div_no, office_id limit 2000`.execute(tx);
  const given = Object.keys(roles).filter((role) => isRole(role) && !administrators.includes(role));
  return {
    roles: given.filter(isRole).map((role) => ({ role, label: roles[role].label, offices: [...roles[role].offices] })),
    offices: offices.rows,
  };
};
