/** Asks for a piece of long work, in the transaction of whoever needs it. */
import { sql, type Tx } from "#kernel/database";
import type { JobKind } from "./job-kind.ts";

export interface NewJob<Input> {
  readonly kind: JobKind<Input>;
  /** Names the work for ever, e.g. "import/17"; asked for a second time it is the same job. */
  readonly key: string;
  readonly input: Input;
  /** Null: the platform itself. */
  readonly author: { readonly accountId: number; readonly divNo: number } | null;
  readonly at: Date;
}

/** The number of the job, the earlier one's when the key is known already. It starts after the commit. */
export const askFor = async <Input>(tx: Tx, { kind, key, input, author, at }: NewJob<Input>): Promise<number> => {
  await sql`
    insert into kernel.job (key, kind, title, div_no, account_id, input, asked_at, next_at)
    values (${key}, ${kind.kind}, ${kind.title}, ${author?.divNo ?? 0}, ${author?.accountId ?? null}, ${JSON.stringify(input)}::jsonb, ${at}, ${at})
    on conflict (key) do nothing`.execute(tx);
  const { rows } = await sql<{ jobId: number }>`select job_id as "jobId" from kernel.job where key = ${key}`.execute(
    tx,
  );
  const [job] = rows;
  if (!job) throw new Error(`The job ${key} belongs to another place`);
  return job.jobId;
};
