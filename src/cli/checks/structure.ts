/** Whether the database still has the guards that the migrations gave it. */
import { asOwner, sql } from "#kernel/database";
import type { Platform } from "#platform";
import type { Finding } from "./finding.ts";

/** One row a missing guard, named so that a database administrator finds it. */
const missing = sql<{ what: string; name: string }>`
  with ours as (
    select c.oid, c.relrowsecurity, c.relforcerowsecurity, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|public$)')
  select '未强制行级安全的表' as what, o.name from ours o
  where not (o.relrowsecurity and o.relforcerowsecurity)
    and exists (select from pg_attribute a where a.attrelid = o.oid and a.attname = 'div_no' and not a.attisdropped)
  union all
  select '未经验证的约束', o.name || '.' || c.conname from pg_constraint c join ours o on o.oid = c.conrelid
  where not c.convalidated
  union all
  select '无效的索引', o.name || '.' || i.indexrelid::regclass from pg_index i join ours o on o.oid = i.indrelid
  where not i.indisvalid
  union all
  select '被关闭的触发器', o.name || '.' || t.tgname from pg_trigger t join ours o on o.oid = t.tgrelid
  where t.tgenabled in ('D', 'R')
  union all
  select '可以绕过行级安全的角色', rolname from pg_roles where rolname = 'xiangmin_app' and (rolsuper or rolbypassrls)
  order by 1, 2`;

export const checkStructure = async ({ database }: Platform): Promise<Finding> => {
  const { rows } = await asOwner(database, (tx) => missing.execute(tx));
  if (rows.length === 0)
    return { name: "structure", ok: true, says: "数据库结构与本版本一致，约束、触发器和行级安全齐全", next: null };
  return {
    name: "structure",
    ok: false,
    says: `数据库缺少保护：${rows.map(({ what, name }) => `${what} ${name}`).join("；")}`,
    next: "请查明是谁、在何时改动了数据库结构，恢复后重新核对",
  };
};
