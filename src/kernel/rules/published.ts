/** The editions an instance has published. */
import { sql, type Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import type { EditionText } from "#policy";
import { damagedEdition, unknownEdition } from "./problems.ts";

export interface Published {
  readonly digest: string;
  readonly service: string;
  readonly since: string;
  readonly operators: number;
  readonly publishedAt: Date;
}

const columns = sql`digest, service_id as service, since, operators, published_at as "publishedAt"`;

/** Oldest first within a service. */
export const publishedEditions = async (tx: Tx): Promise<readonly Published[]> =>
  (await sql<Published>`select ${columns} from rules.edition order by service_id, since`.execute(tx)).rows;

export interface Frozen extends Published {
  readonly text: EditionText;
}

/**
 * The edition of a digest, or one whose digest begins with at least eight characters of it.
 * @throws unknownEdition, damagedEdition
 */
export const frozenEdition = async (tx: Tx, digest: string): Promise<Frozen> => {
  const found = await sql<Published & { content: string }>`
    select ${columns}, content from rules.edition where starts_with(digest, ${digest}) limit 2`.execute(tx);
  const [row, another] = found.rows;
  if (!row || another || digest.length < 8) throw unknownEdition({ edition: digest });
  const { content, ...published } = row;
  if (sm3(content) !== row.digest) throw damagedEdition({ edition: digest });
  return { ...published, text: JSON.parse(content) as EditionText };
};
